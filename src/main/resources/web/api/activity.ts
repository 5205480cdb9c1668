// What happened in an organization.
import { orgs, type Activity, type Answer } from '.'

/** What can happen, in the words of the audit trail: of several for the same the one that says more. */
export const ACTIONS = [
    'create_organization',
    'update_organization',
    'delete_organization',
    'organization.restored',
    'owner.changed',
    'upload_organization_logo',
    'logo.removed',
    'add_organization_member',
    'update_organization_member_role',
    'member.profile_changed',
    'remove_organization_member',
    'organization_invite_created',
    'invitation.renewed',
    'organization_invite_used',
    'invitation.rejected',
    'invitation.canceled',
    'invitation.expired',
    'invitation.mail_failed',
    'invitation.mail_withheld',
    'organization_invite_disabled',
    'organization_invite_enabled',
    'invitation.annotated',
    'invitation.terminated',
    'invitation.deleted',
    'invitation.locked',
    'create_event',
    'event.updated',
    'event.deleted',
] as const
export type Action = (typeof ACTIONS)[number]

/** The trail tells some things a second time, under these words. */
const REPEATED: ReadonlySet<string> = new Set(['organization_created', 'organization_updated', 'organization_role_changed'])

/** What a sentence about a line is made of; empty where it is not known. */
export interface Told {
    readonly who: string
    readonly whom: string
    /** Whether they are the same. */
    readonly isSelf: boolean
    readonly roles: string
    readonly was: string
    readonly changed: string
    readonly channel: string
    readonly email: string
    readonly note: string
    readonly name: string
}

type AuditLine = Answer<'get', '/api/audit/organizations/{organizationId}/audit'>['logs'][number]

export interface ActivityLine extends AuditLine {
    /** What was and what became of it; undefined where the caller is not told, or too long ago. */
    readonly details: Activity | undefined
}

export interface ActivityFilter {
    readonly action: string
    readonly actor: string
    /** Days such as `2026-11-29`, as the person's own calendar has them; both inclusive. */
    readonly from: string
    readonly to: string
}

const PAGE = 50
const LAST = 10
const EVERYTHING: ActivityFilter = { action: '', actor: '', from: '', to: '' }
const DETAILS_PAGE = 100
const DETAILS_PAGES = 3

/**
 * Reads back in time. The audit trail knows the names and the filters, the activity of the SPA API what was before and after; the numbers of their
 * lines are the same.
 */
export class ActivityReader {
    readonly #organizationId: string
    readonly #filter: ActivityFilter
    readonly #details: Details | undefined
    readonly #size: number
    #lines: readonly AuditLine[] = []
    #page = 0
    #pages = 1
    /** The newest moment of the first page: what happens meanwhile does not shift the pages after it. */
    #until: string | undefined

    /** @param isMember whether the caller may read the activity as one of the organization's own people */
    constructor(organizationId: string, filter: ActivityFilter, isMember: boolean, size = PAGE) {
        this.#organizationId = organizationId
        this.#filter = filter
        this.#details = isMember ? new Details(organizationId) : undefined
        this.#size = size
    }

    get lines(): readonly ActivityLine[] {
        return this.#lines.map(line => ({ ...line, details: this.#details?.of(line.id) }))
    }

    get hasMore(): boolean {
        return this.#page < this.#pages
    }

    /** Reads the next part, or the first one. */
    async more(signal?: AbortSignal): Promise<void> {
        const { logs, pagination } = await orgs.request('get', '/api/audit/organizations/{organizationId}/audit', {
            path: { organizationId: this.#organizationId },
            query: { ...this.#query(), page: this.#page + 1, limit: this.#size },
            signal,
        })
        const oldest = logs.at(-1)
        if (oldest !== undefined) {
            this.#until ??= logs[0]?.timestamp
            await this.#details?.reach(Number(oldest.id), signal)
        }
        this.#page++
        this.#pages = pagination.totalPages
        this.#lines = [...this.#lines, ...logs.filter(({ action }) => !REPEATED.has(action))]
    }

    #query() {
        const { action, actor, from, to } = this.#filter
        return {
            action: action || undefined,
            userId: actor || undefined,
            startDate: from === '' ? undefined : new Date(`${from}T00:00`).toISOString(),
            endDate: this.#until ?? (to === '' ? undefined : new Date(`${to}T23:59:59.999`).toISOString()),
        }
    }
}

/** What happened last. */
export async function lastActivity(organizationId: string, signal?: AbortSignal): Promise<readonly ActivityLine[]> {
    const reader = new ActivityReader(organizationId, EVERYTHING, true, LAST)
    await reader.more(signal)
    return reader.lines
}

class Details {
    readonly #organizationId: string
    readonly #known = new Map<number, Activity>()
    #cursor: string | undefined
    #oldest = Infinity

    constructor(organizationId: string) {
        this.#organizationId = organizationId
    }

    of(id: string): Activity | undefined {
        return this.#known.get(Number(id))
    }

    /** Reads on until this line is known; not for ever, since a filter may lead far back. */
    async reach(line: number, signal: AbortSignal | undefined): Promise<void> {
        for (let read = 0; this.#oldest > line && read < DETAILS_PAGES; read++) {
            const { activity, cursor } = await orgs.request('get', '/organizations/{organizationId}/activity', {
                path: { organizationId: this.#organizationId },
                query: { pageSize: DETAILS_PAGE, cursor: this.#cursor },
                signal,
            })
            activity.forEach(told => this.#known.set(told.sequence, told))
            this.#cursor = cursor
            this.#oldest = cursor === undefined ? 0 : (activity.at(-1)?.sequence ?? 0)
        }
    }
}
