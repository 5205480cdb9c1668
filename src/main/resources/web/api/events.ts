// The events of an organization.
import { orgs, type Answer, type Body } from '.'
import { createEvent } from './orgs-client/portal.js'

export type OrganizationEvent = Answer<'get', '/api/organizations/{organizationId}/events'>['events'][number]

export interface EventsPage {
    readonly events: readonly OrganizationEvent[]
    readonly total: number
    /** Where the list goes on, if it does. */
    readonly cursor: string | undefined
}

const EVENTS = '/api/organizations/{organizationId}/events'
const PAGE = 25
const LOOKED_THROUGH = 100

/** The newest first; with a text, those that have it in their name or description. */
export async function listEvents(
    organizationId: string,
    { search, cursor }: { readonly search?: string; readonly cursor?: string },
    signal?: AbortSignal,
): Promise<EventsPage> {
    const page = cursor ? Number(cursor) : 1
    const { events, pagination } = await orgs.request('get', EVENTS, {
        path: { organizationId },
        query: { search: search || undefined, page, limit: PAGE },
        signal,
    })
    return { events, total: pagination.total, cursor: page < pagination.totalPages ? String(page + 1) : undefined }
}

/** Those of the newest events that are not over, the next one first; events without a date last. */
export async function upcomingEvents(organizationId: string, signal?: AbortSignal): Promise<OrganizationEvent[]> {
    const { events } = await orgs.request('get', EVENTS, {
        path: { organizationId },
        query: { isActive: true, limit: LOOKED_THROUGH },
        signal,
    })
    return events
        .filter(event => phaseOf(event) !== 'over')
        .sort((a, b) => (a.startDate ?? '9').localeCompare(b.startDate ?? '9'))
}

export type Phase = 'undated' | 'coming' | 'running' | 'over'

/** Where an event stands now. One that has no end is over when it has begun. */
export function phaseOf({ startDate, endDate }: OrganizationEvent): Phase {
    const now = new Date().toISOString()
    const end = endDate ?? startDate
    if (end === null) {
        return 'undated'
    }
    if (end < now) {
        return 'over'
    }
    return startDate !== null && startDate > now ? 'coming' : 'running'
}

export interface EventDraft {
    readonly name: string
    readonly slug: string
    readonly startDate: string | null
    readonly endDate: string | null
    readonly description: string | null
    readonly website: string | null
    readonly contactEmail: string | null
    readonly codeOfConduct: string | null
}

/** What is null is left out. */
export async function makeEvent(organizationId: string, event: EventDraft): Promise<void> {
    const given = Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))
    await createEvent(orgs, organizationId, given as Exclude<Body<'post', typeof EVENTS>, URLSearchParams>)
}

/** One event, as its form needs it. */
export type StoredEvent = Answer<'get', typeof EVENT>['event']

const EVENT = '/organizations/{organizationId}/events/{eventId}'

export async function readEvent(organizationId: string, eventId: string, signal?: AbortSignal): Promise<StoredEvent> {
    return (await orgs.request('get', EVENT, { path: { organizationId, eventId }, signal })).event
}

/** What is null the event has not any more. */
export async function changeEvent({ organizationId, id }: StoredEvent, event: EventDraft, isActive: boolean): Promise<void> {
    await orgs.request('put', EVENT, {
        path: { organizationId, eventId: id },
        body: { ...event, isActive } as Body<'put', typeof EVENT>,
    })
}

export async function removeEvent(organizationId: string, eventId: string): Promise<void> {
    await orgs.request('delete', EVENT, { path: { organizationId, eventId } })
}
