import type { Texts } from '../texts'
import type { Permission } from '../api'
import { isDevelopment } from './installation'

/** How much of the shell stands around a page: all of it with the navigation of its area, or nothing but the header. */
export type Area = 'plain' | 'user' | 'organization' | 'admin'

export interface Route {
    /** What stands after `/ui`, as URLPattern reads it. */
    readonly path: string
    /** The custom element of the page, which its module defines. */
    readonly element: string
    readonly load: () => Promise<unknown>
    readonly title: keyof Texts['titles']
    readonly area: Area
    /** Open to people who have not signed in. */
    readonly open?: true
    /** What the caller must be allowed to do in the organization of the address. */
    readonly needs?: Permission
}

const home = () => import('../pages/home')
const signIn = () => import('../pages/sign-in')
const nothing = () => import('../pages/nothing')
const organizations = () => import('../pages/user/organizations')
const newOrganization = () => import('../pages/user/new')
const organization = () => import('../pages/user/organization')
const members = () => import('../pages/user/members')
const member = () => import('../pages/user/member')
const organizationSettings = () => import('../pages/user/settings')
const danger = () => import('../pages/user/danger')
const membership = () => import('../pages/user/membership')

const events = () => import('../pages/user/events')
const newEvent = () => import('../pages/user/new-event')
const event = () => import('../pages/user/event')
const activity = () => import('../pages/user/activity')
const account = () => import('../pages/user/account')

const mailInvitations = () => import('../pages/user/mail-invitations')
const newMailInvitations = () => import('../pages/user/new-mail-invitations')
const inviteLinks = () => import('../pages/user/invite-links')
const newLink = () => import('../pages/user/new-link')
const secretCodes = () => import('../pages/user/secret-codes')
const newCode = () => import('../pages/user/new-code')
const myInvitations = () => import('../pages/user/my-invitations')
const profiles = () => import('../pages/user/profiles')
const profile = () => import('../pages/user/profile')
const mailLanding = () => import('../pages/landing/mail')
const linkLanding = () => import('../pages/landing/link')
const join = () => import('../pages/landing/join')

const adminFigures = () => import('../pages/admin/figures')
const adminOrganizations = () => import('../pages/admin/organizations')
const adminOrganization = () => import('../pages/admin/organization')
const adminMembers = () => import('../pages/admin/organization-members')
const adminOffers = () => import('../pages/admin/organization-invitations')
const adminEvents = () => import('../pages/admin/organization-events')
const adminActivity = () => import('../pages/admin/organization-activity')
const adminMemberships = () => import('../pages/admin/memberships')
const adminInvitations = () => import('../pages/admin/invitations')
const adminAccounts = () => import('../pages/admin/accounts')
const adminAccount = () => import('../pages/admin/account')

const devMails = () => import('../pages/dev/mails')
const devMail = () => import('../pages/dev/mail')
const devParts = () => import('../pages/dev/parts')

const DEVELOPMENT: readonly Route[] = [
    { path: '/dev/mails', element: 'page-dev-mails', load: devMails, title: 'devMails', area: 'plain', open: true },
    { path: '/dev/mails/:id', element: 'page-dev-mail', load: devMail, title: 'devMails', area: 'plain', open: true },
    { path: '/dev/parts', element: 'page-dev-parts', load: devParts, title: 'devParts', area: 'plain', open: true },
]

/** What system administrators see of one organization: the part of the address, the element and its module. */
const ADMIN_ORGANIZATION = [
    ['', 'page-admin-organization', adminOrganization],
    ['/members', 'page-admin-organization-members', adminMembers],
    ['/invitations', 'page-admin-organization-invitations', adminOffers],
    ['/events', 'page-admin-organization-events', adminEvents],
    ['/activity', 'page-admin-organization-activity', adminActivity],
] as const

/** Every page, in the order in which they are tried. */
export const ROUTES: readonly Route[] = [
    { path: '', element: 'page-home', load: home, title: 'home', area: 'plain', open: true },
    { path: '/sign-in', element: 'page-sign-in', load: signIn, title: 'signIn', area: 'plain', open: true },
    { path: '/signed-out', element: 'page-sign-in', load: signIn, title: 'signedOut', area: 'plain', open: true },
    { path: '/organizations', element: 'page-organizations', load: organizations, title: 'organizations', area: 'user' },
    { path: '/new', element: 'page-new', load: newOrganization, title: 'newOrganization', area: 'user' },
    { path: '/o/:slug', element: 'page-organization', load: organization, title: 'organization', area: 'organization' },
    { path: '/o/:slug/members', element: 'page-members', load: members, title: 'members', area: 'organization' },
    { path: '/o/:slug/members/:memberId', element: 'page-member', load: member, title: 'member', area: 'organization' },
    {
        path: '/o/:slug/settings',
        element: 'page-settings',
        load: organizationSettings,
        title: 'settings',
        area: 'organization',
        needs: 'update',
    },
    {
        path: '/o/:slug/settings/danger',
        element: 'page-danger',
        load: danger,
        title: 'danger',
        area: 'organization',
        needs: 'own',
    },
    { path: '/o/:slug/me', element: 'page-membership', load: membership, title: 'membership', area: 'organization' },
    { path: '/o/:slug/events', element: 'page-events', load: events, title: 'events', area: 'organization' },
    {
        path: '/o/:slug/events/new',
        element: 'page-new-event',
        load: newEvent,
        title: 'newEvent',
        area: 'organization',
        needs: 'manage_events',
    },
    {
        path: '/o/:slug/events/:eventId',
        element: 'page-event',
        load: event,
        title: 'event',
        area: 'organization',
        needs: 'manage_events',
    },
    {
        path: '/o/:slug/activity',
        element: 'page-activity',
        load: activity,
        title: 'activity',
        area: 'organization',
        needs: 'read_activity',
    },
    { path: '/account', element: 'page-account', load: account, title: 'account', area: 'user' },
    { path: '/invitations', element: 'page-my-invitations', load: myInvitations, title: 'myInvitations', area: 'user' },
    {
        path: '/invitations/:id',
        element: 'page-mail-landing',
        load: mailLanding,
        title: 'invited',
        area: 'plain',
        open: true,
    },
    {
        path: '/org-invite/:code',
        element: 'page-link-landing',
        load: linkLanding,
        title: 'invited',
        area: 'plain',
        open: true,
    },
    { path: '/join', element: 'page-join', load: join, title: 'join', area: 'plain', open: true },
    { path: '/account/profiles', element: 'page-profiles', load: profiles, title: 'profiles', area: 'user' },
    { path: '/account/profiles/new', element: 'page-profile', load: profile, title: 'newProfile', area: 'user' },
    { path: '/account/profiles/:profileId', element: 'page-profile', load: profile, title: 'profile', area: 'user' },
    {
        path: '/o/:slug/invitations{/mail}?',
        element: 'page-mail-invitations',
        load: mailInvitations,
        title: 'mailInvitations',
        area: 'organization',
        needs: 'manage_invitations',
    },
    {
        path: '/o/:slug/invitations/mail/new',
        element: 'page-new-mail-invitations',
        load: newMailInvitations,
        title: 'newMailInvitations',
        area: 'organization',
        needs: 'manage_invitations',
    },
    {
        path: '/o/:slug/invitations/links',
        element: 'page-invite-links',
        load: inviteLinks,
        title: 'inviteLinks',
        area: 'organization',
        needs: 'manage_invitations',
    },
    {
        path: '/o/:slug/invitations/links/new',
        element: 'page-new-link',
        load: newLink,
        title: 'newLink',
        area: 'organization',
        needs: 'manage_invitations',
    },
    {
        path: '/o/:slug/invitations/codes',
        element: 'page-secret-codes',
        load: secretCodes,
        title: 'secretCodes',
        area: 'organization',
        needs: 'own',
    },
    {
        path: '/o/:slug/invitations/codes/new',
        element: 'page-new-code',
        load: newCode,
        title: 'newCode',
        area: 'organization',
        needs: 'own',
    },
    ...(isDevelopment() ? DEVELOPMENT : []),
    { path: '/o/:slug{/*}?', element: 'page-nothing', load: nothing, title: 'nothing', area: 'organization' },
    { path: '/admin', element: 'page-admin-figures', load: adminFigures, title: 'adminFigures', area: 'admin' },
    { path: '/admin/organizations', element: 'page-admin-organizations', load: adminOrganizations, title: 'adminOrganizations', area: 'admin' },
    ...ADMIN_ORGANIZATION.map(
        ([path, element, load]): Route => ({
            path: `/admin/organizations/:id${path}`,
            element,
            load,
            title: 'adminOrganization',
            area: 'admin',
        }),
    ),
    { path: '/admin/memberships', element: 'page-admin-memberships', load: adminMemberships, title: 'adminMemberships', area: 'admin' },
    { path: '/admin/invitations', element: 'page-admin-invitations', load: adminInvitations, title: 'adminInvitations', area: 'admin' },
    { path: '/admin/accounts', element: 'page-admin-accounts', load: adminAccounts, title: 'adminAccounts', area: 'admin' },
    { path: '/admin/accounts/:id', element: 'page-admin-account', load: adminAccount, title: 'adminAccount', area: 'admin' },
    { path: '/admin{/*}?', element: 'page-nothing', load: nothing, title: 'nothing', area: 'admin' },
]

/** For addresses that are none of these. */
export const NOTHING: Route = {
    path: '/*',
    element: 'page-nothing',
    load: nothing,
    title: 'nothing',
    area: 'plain',
    open: true,
}
