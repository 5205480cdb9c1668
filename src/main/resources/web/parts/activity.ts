import { html, nothing, type TemplateResult } from 'lit'
import { ACTIONS, type ActivityLine, type ActivityReader, type Told } from '../api/activity'
import { t } from '../texts'
import { day, list } from '../texts/format'
import { avatar } from './avatar'
import { badge, roleName } from './badge'
import { dayFilter, filter } from './list'
import { empty } from './states'
import { time } from './time'

/** Names by account. */
export type People = ReadonlyMap<string, string>

export interface ActivityView {
    readonly reader: ActivityReader
    /** Who else is known than those who did something. */
    readonly members: People
    /** Whether a filter of the address chooses among the lines. */
    readonly isFiltered: boolean
    readonly busy: boolean
    readonly more: () => unknown
}

/** The names of the filters in the address. */
export const FILTERS = ['action', 'actor', 'from', 'to'] as const

/** What happened, a sentence a line, by day, with filters above and older ones on request. */
export function activityView({ reader, members, isFiltered, busy, more }: ActivityView): TemplateResult {
    const { lines } = reader
    if (lines.length === 0 && !isFiltered) {
        return empty(t.activity.none, t.activity.noneText)
    }
    const people = everybody(members, lines)
    return html`
        ${filters(people)}
        ${lines.length === 0 ? empty(t.activity.nothingFound, t.activity.nothingFoundText) : nothing}
        ${byDay(lines).map(
            ([title, lines]) => html`<section class="day" aria-label=${title}>
                <h2>${title}</h2>
                <ul class="rows card">
                    ${activityRows(lines, people)}
                </ul>
            </section>`,
        )}
        ${reader.hasMore
            ? html`<div class="actions pager"><button type="button" ?disabled=${busy} @click=${more}>${t.activity.more}</button></div>`
            : nothing}
    `
}

/** The sentences alone. */
export function activityRows(lines: readonly ActivityLine[], members: People): TemplateResult[] {
    const people = everybody(members, lines)
    return lines.map(line => row(line, people))
}

function everybody(members: People, lines: readonly ActivityLine[]): People {
    return new Map([...members, ...lines.flatMap(line => actorEntry(line))])
}

function filters(people: People): TemplateResult {
    const persons = [...people].map(([value, label]) => ({ value, label }))
    return html`<search class="filters">
        ${filter('action', t.activity.action, [
            { value: '', label: t.activity.anyAction },
            ...ACTIONS.map(value => ({ value, label: t.activity.actions[value] })),
        ])}
        ${filter('actor', t.activity.actor, [
            { value: '', label: t.activity.anybody },
            ...persons.sort((a, b) => a.label.localeCompare(b.label)),
        ])}
        ${dayFilter('from', t.activity.from)} ${dayFilter('to', t.activity.to)}
    </search>`
}

function byDay(lines: readonly ActivityLine[]): (readonly [string, ActivityLine[]])[] {
    const days = new Map<string, ActivityLine[]>()
    for (const line of lines) {
        const title = day(line.timestamp)
        days.set(title, [...(days.get(title) ?? []), line])
    }
    return [...days]
}

function actorEntry({ user }: ActivityLine): (readonly [string, string])[] {
    return user === null ? [] : [[user.id, user.name ?? user.email ?? user.id]]
}

function row(line: ActivityLine, people: People): TemplateResult {
    const who = actor(line)
    return html`<li class="row">
        ${avatar(who, line.userId ?? '')}
        <div class="grow">
            <p>${sentence(line, who, people)}</p>
            <p class="faint">${time(line.timestamp)}</p>
        </div>
        ${line.details?.systemAdministrator ? badge(t.activity.byAdministrator, 'warning') : nothing}
    </li>`
}

function actor({ userId, user }: ActivityLine): string {
    return userId === null ? t.activity.service : (user?.name ?? user?.email ?? t.activity.gone)
}

function sentence(line: ActivityLine, who: string, people: People): string {
    const sentences: Readonly<Record<string, ((told: Told) => string) | undefined>> = t.activity.sentences
    return sentences[line.action]?.(told(line, who, people)) ?? t.activity.unknown(who, line.action)
}

function told(line: ActivityLine, who: string, people: People): Told {
    const before = line.details?.before ?? {}
    const after = line.details?.after ?? {}
    const either = { ...before, ...after }
    const whom = accountOf(line, either)
    return {
        who,
        whom: people.get(whom) ?? t.activity.somebody,
        isSelf: whom === line.userId,
        roles: roles(after),
        was: roles(before),
        changed: list(changedFields(before, after)),
        channel: text(either['channel']),
        email: text(either['email']),
        note: text(either['note']),
        name: line.event?.name ?? text(either['name']),
    }
}

/** Whom a line is about: told, or in the id of a membership, which the audit trail makes of both its ends. */
function accountOf({ targetId, organizationId }: ActivityLine, details: Readonly<Record<string, unknown>>): string {
    const named = text(details['accountId']) || text(details['ownerId'])
    return named || targetId.replace(/^unified-/, '').replace(`-${organizationId}`, '')
}

function roles(details: Readonly<Record<string, unknown>>): string {
    const names = details['roles']
    return Array.isArray(names) ? list(names.map(name => roleName(String(name)))) : ''
}

function changedFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
    const isChanged = (name: string) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
    return Object.entries(t.activity.fields)
        .filter(([name]) => isChanged(name))
        .map(([, label]) => label)
}

function text(value: unknown): string {
    return typeof value === 'string' ? value : ''
}
