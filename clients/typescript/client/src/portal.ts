// The Portal API: public pages, events, logos, invite links, and organizations for system administrators.
import { List } from './list.js'
import type { Answer, Body, Caller } from './types.js'

type FoundOrganizations = Answer<'get', '/api/organizations'>
export type PortalOrganization = FoundOrganizations['organizations'][number]
export type PortalEvent = Answer<'get', '/api/organizations/{organizationId}/events'>['events'][number]
/** One that has just been made. */
export type NewEvent = Answer<'post', '/api/organizations/{organizationId}/events'>['event']
export type InviteLink = Answer<'get', '/api/organizations/{organizationId}/invites'>['invites'][number]
/** What a link shows to anybody who has it. */
export type InvitePreview = Answer<'get', '/api/organizations/invite/{code}'>

interface Pagination {
    page: number
    totalPages: number
}

function following({ page, totalPages }: Pagination): string | undefined {
    return page < totalPages ? String(page + 1) : undefined
}

function numbered(cursor: string | undefined): number | undefined {
    return cursor === undefined ? undefined : Number(cursor)
}

export interface SearchOptions {
    search?: string | undefined
    limit?: number | undefined
}

/** All organizations, for system administrators. */
export function searchOrganizations(caller: Caller, options: SearchOptions = {}): List<PortalOrganization> {
    return new List(async page => {
        const found = await caller.request('get', '/api/organizations', { query: { ...options, page: numbered(page) } })
        return { items: found.organizations, cursor: following(found.pagination) }
    })
}

/** The organization that has a slug. */
export async function findOrganization(caller: Caller, orgSlug: string): Promise<PortalOrganization> {
    return (await caller.request('get', '/api/organizations/slug/{orgSlug}', { path: { orgSlug } })).organization
}

export async function restoreOrganization(caller: Caller, organizationId: string): Promise<void> {
    await caller.request('post', '/api/organizations/{organizationId}/restore', { path: { organizationId } })
}

export interface EventOptions extends SearchOptions {
    isActive?: boolean | undefined
}

export function listEvents(caller: Caller, organizationId: string, options: EventOptions = {}): List<PortalEvent> {
    return new List(async page => {
        const found = await caller.request('get', '/api/organizations/{organizationId}/events', {
            path: { organizationId },
            query: { ...options, page: numbered(page) },
        })
        return { items: found.events, cursor: following(found.pagination) }
    })
}

export async function createEvent(
    caller: Caller,
    organizationId: string,
    body: Exclude<Body<'post', '/api/organizations/{organizationId}/events'>, URLSearchParams>,
): Promise<NewEvent> {
    const path = '/api/organizations/{organizationId}/events'
    return (await caller.request('post', path, { path: { organizationId }, body })).event
}

/** Shows a picture as the logo: PNG, JPEG, GIF or WebP. */
export async function putLogo(caller: Caller, organizationId: string, picture: Blob): Promise<void> {
    const body = new FormData()
    body.set('logo', picture)
    await caller.request('post', '/api/organizations/{organizationId}/logo', { path: { organizationId }, body })
}

export async function listInviteLinks(caller: Caller, organizationId: string): Promise<InviteLink[]> {
    const path = '/api/organizations/{organizationId}/invites'
    return (await caller.request('get', path, { path: { organizationId } })).invites
}

/** Makes a link with which people join. Only this answer tells its `code` and `url`. */
export async function createInviteLink(
    caller: Caller,
    organizationId: string,
    body: Exclude<Body<'post', '/api/organizations/{organizationId}/invites'>, URLSearchParams>,
): Promise<InviteLink> {
    const path = '/api/organizations/{organizationId}/invites'
    return (await caller.request('post', path, { path: { organizationId }, body })).invite
}

export async function disableInviteLink(
    caller: Caller,
    organizationId: string,
    inviteId: string,
): Promise<InviteLink> {
    const path = '/api/organizations/{organizationId}/invites/{inviteId}'
    return (await caller.request('patch', path, { path: { organizationId, inviteId }, body: { disabled: true } }))
        .inviteLink
}

/** What a link leads to; anybody may ask. */
export function previewInviteLink(caller: Caller, code: string): Promise<InvitePreview> {
    return caller.request('get', '/api/organizations/invite/{code}', { path: { code } })
}

/** Joins the organization of a link. */
export function joinWithLink(
    caller: Caller,
    code: string,
): Promise<Answer<'post', '/api/organizations/invite/{code}/use'>> {
    return caller.request('post', '/api/organizations/invite/{code}/use', { path: { code } })
}
