import { List } from './list.js'
import type { Account, Activity, Body, Caller, Entry, Invitation, Member, Organization, ReceivedInvitation } from './types.js'

export interface PageOptions {
    /** How many a page holds: 1 to 100. */
    pageSize?: number | undefined
}

export interface EntryOptions {
    /** `permissions`: what the caller may do there. */
    include?: 'permissions' | undefined
}

/** The caller's organizations, in the order in which they became their member. */
export function listOrganizations(caller: Caller, options: PageOptions & EntryOptions = {}): List<Entry> {
    return new List(async cursor => {
        const page = await caller.request('get', '/organizations', { query: { ...options, cursor } })
        return { items: page.organizations, cursor: page.cursor }
    })
}

/** Makes an organization that the caller owns. */
export function createOrganization(caller: Caller, organization: Body<'post', '/organizations'>): Promise<Entry> {
    return caller.request('post', '/organizations', { body: organization }) as Promise<Entry>
}

export function readOrganization(
    caller: Caller,
    organizationId: string,
    query: EntryOptions = {},
): Promise<Entry> {
    const path = '/organizations/{organizationId}'
    return caller.request('get', path, { path: { organizationId }, query }) as Promise<Entry>
}

/** Changes what is given and leaves the rest. */
export async function changeOrganization(
    caller: Caller,
    organizationId: string,
    change: Body<'patch', '/organizations/{organizationId}'>,
): Promise<Organization> {
    const path = '/organizations/{organizationId}'
    return (await caller.request('patch', path, { path: { organizationId }, body: change })).organization
}

/** Deletes an organization; it is out of sight at once, and system administrators can restore it for a time. */
export async function deleteOrganization(caller: Caller, organizationId: string): Promise<void> {
    await caller.request('delete', '/organizations/{organizationId}', { path: { organizationId } })
}

export function listMembers(caller: Caller, organizationId: string, options: PageOptions = {}): List<Member> {
    return new List(async cursor => {
        const page = await caller.request('get', '/organizations/{organizationId}/members', {
            path: { organizationId },
            query: { ...options, cursor },
        })
        return { items: page.members, cursor: page.cursor }
    })
}

/** Makes an account a member without asking it. */
export async function addMember(
    caller: Caller,
    organizationId: string,
    member: Body<'post', '/organizations/{organizationId}/members'>,
): Promise<Member> {
    const path = '/organizations/{organizationId}/members'
    return (await caller.request('post', path, { path: { organizationId }, body: member })).member
}

/** Gives a member these roles in place of those it had. */
export async function replaceRoles(
    caller: Caller,
    organizationId: string,
    memberId: string,
    roles: string[],
): Promise<Member> {
    const path = '/organizations/{organizationId}/members/{memberId}'
    return (await caller.request('patch', path, { path: { organizationId, memberId }, body: { roles } })).member
}

/** Removes a member; with the caller's own membership, leaves the organization. */
export async function removeMember(caller: Caller, organizationId: string, memberId: string): Promise<void> {
    const path = '/organizations/{organizationId}/members/{memberId}'
    await caller.request('delete', path, { path: { organizationId, memberId } })
}

/** The invitations of an organization: those that are open, then the newest of the others. */
export async function listInvitations(caller: Caller, organizationId: string): Promise<Invitation[]> {
    const path = '/organizations/{organizationId}/invitations'
    return (await caller.request('get', path, { path: { organizationId } })).invitations
}

/** Invites an address, or renews its invitation. Only this answer tells the invitation's `token`. */
export async function invite(
    caller: Caller,
    organizationId: string,
    invitation: Body<'post', '/organizations/{organizationId}/invitations'>,
): Promise<Invitation> {
    const path = '/organizations/{organizationId}/invitations'
    return (await caller.request('post', path, { path: { organizationId }, body: invitation })).invitation
}

/** Invitations to the caller's address, each with its token. */
export async function listReceivedInvitations(caller: Caller): Promise<ReceivedInvitation[]> {
    return (await caller.request('get', '/organizations/invitations')).invitations
}

/** Joins the organization that invites. */
export function acceptInvitation(caller: Caller, invitationId: string, token: string): Promise<Invitation> {
    return reply(caller, invitationId, { action: 'accept', token })
}

export function rejectInvitation(caller: Caller, invitationId: string, token: string): Promise<Invitation> {
    return reply(caller, invitationId, { action: 'reject', token })
}

/** Takes an invitation back, as one who may invite. */
export function cancelInvitation(caller: Caller, invitationId: string): Promise<Invitation> {
    return reply(caller, invitationId, { action: 'cancel' })
}

async function reply(
    caller: Caller,
    invitationId: string,
    body: Body<'patch', '/organizations/invitations/{invitationId}'>,
): Promise<Invitation> {
    const path = '/organizations/invitations/{invitationId}'
    return (await caller.request('patch', path, { path: { invitationId }, body })).invitation
}

/** What happened in an organization, newest first. */
export function listActivity(caller: Caller, organizationId: string, options: PageOptions = {}): List<Activity> {
    return new List(async cursor => {
        const page = await caller.request('get', '/organizations/{organizationId}/activity', {
            path: { organizationId },
            query: { ...options, cursor },
        })
        return { items: page.activity, cursor: page.cursor }
    })
}

export interface AccountOptions extends PageOptions {
    /** A part of the address. */
    search?: string | undefined
    sortBy?: 'email' | 'createdAt' | undefined
    sortOrder?: 'asc' | 'desc' | undefined
}

/** All accounts, for system administrators. */
export function listAccounts(caller: Caller, options: AccountOptions = {}): List<Account> {
    return new List(async cursor => {
        const page = await caller.request('get', '/users', { query: { ...options, cursor } })
        return { items: page.users, cursor: page.cursor }
    })
}
