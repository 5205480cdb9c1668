// All organizations and accounts, as system administrators see and manage them.
import { orgs, type Answer } from '.'
import type { Offer } from './invitations'
import type { Member, Person } from './members'
import { restoreOrganization } from './orgs-client/portal.js'

export type Figures = Answer<'get', '/admin/figures'>
export const KINDS = ['organizations', 'members', 'invitations', 'accounts'] as const
export type Kind = (typeof KINDS)[number]

type Inspected = Answer<'get', '/admin/organizations/{organizationId}'>

export interface AdminOrganization {
    readonly organization: Inspected['organization']
    readonly details: NonNullable<Inspected['details']>
    readonly counts: NonNullable<Inspected['counts']>
    readonly owner: Person
    /** Only for a deleted one. */
    readonly purgedFrom?: string
}

export interface NamedOrganization {
    readonly id: string
    readonly name: string
    readonly slug: string
}

export interface AdminMembership {
    readonly member: Member
    readonly organization: NamedOrganization
}

export interface AdminInvitation {
    readonly invitation: Offer
    readonly organization: NamedOrganization
}

export type AdminAccount = Answer<'get', '/admin/accounts'>['accounts'][number]
export type AccountExport = Answer<'get', '/users/{userId}/export'>

interface Part {
    readonly cursor?: string
}

/** What a list is asked; what is empty does not count. */
export type Asked = Readonly<Partial<Record<'search' | 'cursor' | 'state' | 'sort' | 'role' | 'channel' | 'accountId' | 'organizationId', string>>>

const PAGE = 25
const ORGANIZATION = '/api/organizations/{organizationId}'
const MEMBER = '/api/organizations/{organizationId}/members/{userId}'

export function readFigures(signal?: AbortSignal): Promise<Figures> {
    return orgs.request('get', '/admin/figures', { signal })
}

export function searchAllOrganizations(asked: Asked, signal?: AbortSignal): Promise<{ organizations: AdminOrganization[] } & Part> {
    const isByName = asked.sort === 'name'
    const query = {
        ...common(asked),
        state: asked.state === 'deleted' ? ('deleted' as const) : undefined,
        sortBy: isByName ? ('name' as const) : ('createdAt' as const),
        sortOrder: isByName ? ('asc' as const) : ('desc' as const),
    }
    return orgs.request('get', '/admin/organizations', { query, signal }) as Promise<{ organizations: AdminOrganization[] } & Part>
}

/** Any organization, living or deleted. */
export function inspectOrganization(organizationId: string, signal?: AbortSignal): Promise<AdminOrganization> {
    return orgs.request('get', '/admin/organizations/{organizationId}', {
        path: { organizationId },
        signal,
    }) as Promise<AdminOrganization>
}

/** Makes an organization that is somebody else's; its id. */
export async function createFor(ownerId: string, name: string, slug: string): Promise<string> {
    const { organization } = await orgs.request('post', '/admin/organizations', { body: { ownerId, name, slug } })
    return organization.id
}

export function restore(organizationId: string): Promise<void> {
    return restoreOrganization(orgs, organizationId)
}

/** So that it can be restored. */
export async function deleteAny(organizationId: string): Promise<void> {
    await orgs.request('delete', '/admin/organizations/{organizationId}', { path: { organizationId } })
}

/** Removes an organization for good, deleted before or not. */
export async function purge(organizationId: string): Promise<void> {
    await orgs.request('delete', ORGANIZATION, { path: { organizationId } })
}

/** Changes an organization of others; what is left out stays as it was. */
export async function changeAny(
    organizationId: string,
    body: { readonly name: string; readonly description?: string; readonly website?: string },
): Promise<void> {
    await orgs.request('put', ORGANIZATION, { path: { organizationId }, body })
}

export function searchMemberships(asked: Asked, signal?: AbortSignal): Promise<{ memberships: AdminMembership[] } & Part> {
    const query = { ...common(asked), ...among(asked), role: asked.role || undefined }
    return orgs.request('get', '/admin/memberships', { query, signal }) as unknown as Promise<{ memberships: AdminMembership[] } & Part>
}

export function searchInvitations(asked: Asked, signal?: AbortSignal): Promise<{ invitations: AdminInvitation[] } & Part> {
    const query = { ...common(asked), ...among(asked), channel: asked.channel || undefined, state: asked.state || undefined }
    return orgs.request('get', '/admin/invitations', { query, signal }) as unknown as Promise<{ invitations: AdminInvitation[] } & Part>
}

export function searchAccounts(asked: Asked, signal?: AbortSignal): Promise<{ accounts: AdminAccount[] } & Part> {
    return orgs.request('get', '/admin/accounts', { query: common(asked), signal })
}

/** All that is stored about a person; of each list the newest 1 000. */
export function readAccount(userId: string, signal?: AbortSignal): Promise<AccountExport> {
    return orgs.request('get', '/users/{userId}/export', { path: { userId }, signal })
}

/** The roles that an administrator gives to members of other organizations; further ones stay as they are. */
export const GIVEN_ROLES = ['member', 'admin'] as const
export type GivenRole = (typeof GIVEN_ROLES)[number]

const portalRole = (role: GivenRole) => (role === 'admin' ? 'org_admin' : 'org_viewer')

export async function addMember(organizationId: string, userId: string, role: GivenRole): Promise<void> {
    await orgs.request('post', '/api/organizations/{organizationId}/members', {
        path: { organizationId },
        body: { userId, role: portalRole(role) },
    })
}

export async function giveRole({ organizationId, userId }: Member, role: GivenRole): Promise<void> {
    await orgs.request('put', MEMBER, { path: { organizationId, userId }, body: { role: portalRole(role) } })
}

export async function removeMember({ organizationId, userId }: Member): Promise<void> {
    await orgs.request('delete', MEMBER, { path: { organizationId, userId } })
}

function common({ search, cursor }: Asked) {
    return { search: search || undefined, cursor: cursor || undefined, pageSize: PAGE }
}

function among({ accountId, organizationId }: Asked) {
    return { accountId: accountId || undefined, organizationId: organizationId || undefined }
}
