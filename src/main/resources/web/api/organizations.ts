// Organizations and their members, as the pages of an organization use them.
import { changeOrganization, createOrganization, orgs, type Answer, type Body, type Entry, type Organization } from '.'

export interface DetailedEntry extends Entry {
    readonly details: NonNullable<Entry['details']>
    readonly counts: NonNullable<Entry['counts']>
}

/** What can be said of an organization when it is made or changed; null takes something away. */
export interface OrganizationFields {
    name?: string
    slug?: string
    description?: string | null
    website?: string | null
    email?: string | null
    pin?: string | null
}

const ORGANIZATION = '/organizations/{organizationId}'

/** What is null is left out. */
export function makeOrganization(fields: OrganizationFields): Promise<Entry> {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
    return createOrganization(orgs, given as Body<'post', '/organizations'>)
}

export function readDetails(organizationId: string, signal?: AbortSignal): Promise<DetailedEntry> {
    return orgs.request('get', ORGANIZATION, {
        path: { organizationId },
        query: { include: 'permissions,details,counts' },
        signal,
    }) as Promise<DetailedEntry>
}

/** How many invitations of all channels are pending; for those who manage them. */
export async function countPending(organizationId: string): Promise<number> {
    const { counts } = (await orgs.request('get', ORGANIZATION, {
        path: { organizationId },
        query: { include: 'counts' },
    })) as DetailedEntry
    return counts.pendingInvitations ?? 0
}

export function change(organizationId: string, fields: OrganizationFields): Promise<Organization> {
    return changeOrganization(orgs, organizationId, fields as Body<'patch', typeof ORGANIZATION>)
}

export async function uploadLogo(organizationId: string, picture: Blob): Promise<void> {
    const body = new FormData()
    body.append('logo', picture, 'logo.png')
    await orgs.request('post', '/api/organizations/{organizationId}/logo', { path: { organizationId }, body })
}

export async function removeLogo(organizationId: string): Promise<void> {
    await orgs.request('delete', '/organizations/{organizationId}/logo', { path: { organizationId } })
}

/** What a former primary owner can stay. */
export const KEPT_ROLES = ['owner', 'admin', 'member'] as const
export type KeptRole = (typeof KEPT_ROLES)[number]

/** Gives an organization another primary owner; the former one stays what `keepRole` says. */
export async function transfer(organizationId: string, accountId: string, keepRole: KeptRole): Promise<void> {
    await orgs.request('patch', '/api/user/organizations/set-organization-owner', {
        query: { organizationid: organizationId },
        body: { accountid: accountId, 'keep-role': keepRole },
    })
}

/** Whether a slug can be had, and one that can. */
export type SlugCheck = Answer<'get', '/organizations/slug-check'>

export function checkSlug(slug: string): Promise<SlugCheck> {
    return orgs.request('get', '/organizations/slug-check', { query: { slug } })
}

/** The slug that the service would make of a text; it may be too short or taken. */
export function slugOf(text: string): string {
    return text
        .toLowerCase()
        .replace(/['"]/g, '')
        .replace(/ä/g, 'ae')
        .replace(/ö/g, 'oe')
        .replace(/ü/g, 'ue')
        .replace(/ß/g, 'ss')
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+/, '')
        .slice(0, SLUG.max)
        .replace(/-+$/, '')
}

export const SLUG = { min: 3, max: 63 }
