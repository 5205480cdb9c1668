import { html, nothing, type TemplateResult } from 'lit'
import { lastActivity, type ActivityLine } from '../../api/activity'
import { logoOf } from '../../api/logo'
import { readDetails, type DetailedEntry } from '../../api/organizations'
import { listMembers, nameOf, type Member } from '../../api/members'
import { upcomingEvents, type OrganizationEvent } from '../../api/events'
import { OrganizationPage } from '../../app/page'
import { session } from '../../app/session'
import { activityRows, type People } from '../../parts/activity'
import { avatar } from '../../parts/avatar'
import { badge, roleBadges } from '../../parts/badge'
import { icon, type IconName } from '../../parts/icons'
import { date } from '../../parts/time'
import { t } from '../../texts'
import { number } from '../../texts/format'

const OWNERS = 5
const EVENTS = 3
const LINES = 5
const NAMED = 100
const NEW_DAYS = 30

interface Shown {
    readonly entry: DetailedEntry
    readonly owners: readonly Member[]
    readonly events: readonly OrganizationEvent[]
    /** Empty for whoever may not read it. */
    readonly lines: readonly ActivityLine[]
    readonly people: People
}

/** The organization at a glance; while it is new, what is left to do. */
class OrganizationHomePage extends OrganizationPage<Shown> {
    protected async load(signal: AbortSignal): Promise<Shown> {
        const { id } = this.entry.organization
        const [entry, { members }, events, activity] = await Promise.all([
            readDetails(id, signal),
            listMembers(id, { role: 'owner', pageSize: OWNERS }, signal),
            upcomingEvents(id, signal),
            session.may('read_activity', this.entry) ? this.#activity(signal) : { lines: [], people: new Map() },
        ])
        return { entry, owners: members, events: events.slice(0, EVENTS), ...activity }
    }

    async #activity(signal: AbortSignal): Promise<Pick<Shown, 'lines' | 'people'>> {
        const { id } = this.entry.organization
        const [lines, { members }] = await Promise.all([lastActivity(id, signal), listMembers(id, { pageSize: NAMED }, signal)])
        return { lines: lines.slice(0, LINES), people: new Map(members.map(member => [member.userId, nameOf(member)])) }
    }

    override heading(shown: Shown | undefined = this.data): string {
        return (shown?.entry ?? this.entry).organization.name
    }

    protected override face(shown: Shown | undefined): TemplateResult {
        const { organization } = shown?.entry ?? this.entry
        return avatar(organization.name, organization.id, logoOf(organization), 'large')
    }

    protected override lead(shown: Shown | undefined): unknown {
        if (shown === undefined) {
            return nothing
        }
        const { website, email, description } = shown.entry.details
        return html`
            ${description ? html`<p class="lead">${description}</p>` : nothing}
            <p class="contacts">
                ${website ? html`<a href=${website} rel="noopener noreferrer" target="_blank">${hostOf(website)}</a>` : nothing}
                ${email ? html`<a href="mailto:${email}">${email}</a>` : nothing}
            </p>
        `
    }

    protected override actions({ entry }: Shown): unknown {
        return session.may('manage_invitations', entry)
            ? html`<a class="button primary" href=${this.at('/invitations/mail/new')}>${icon('plus')}${t.organization.invite}</a>`
            : nothing
    }

    protected view({ entry, owners, events, lines, people }: Shown): TemplateResult {
        const { counts } = entry
        return html`
            ${this.#checklist(entry)}
            <ul class="tiles">
                ${this.#tile('people', counts.members, t.organization.members(counts.members), '/members')}
                ${counts.pendingInvitations === undefined
                    ? nothing
                    : this.#tile(
                          'mail',
                          counts.pendingInvitations,
                          t.organization.pendingInvitations(counts.pendingInvitations),
                          '/invitations',
                      )}
                ${this.#tile('calendar', counts.events, t.organization.events(counts.events), '/events')}
            </ul>
            <div class="columns">
                <section class="card" aria-labelledby="owners">
                    <h2 id="owners">${t.organization.owners}</h2>
                    <ul class="people">
                        ${owners.map(owner => this.#owner(owner))}
                    </ul>
                </section>
                ${events.length === 0 ? nothing : this.#events(events)}
                <section class="card" aria-labelledby="membership">
                    <h2 id="membership">${t.nav.membership}</h2>
                    <dl class="facts">
                        <dt>${t.members.roles}</dt>
                        <dd>${roleBadges(entry.member.roles)}</dd>
                        <dt>${t.members.since}</dt>
                        <dd>${date(entry.member.createdAt)}</dd>
                    </dl>
                    <p><a href=${this.at('/me')}>${t.organization.toMembership}</a></p>
                </section>
            </div>
            ${lines.length === 0 ? nothing : this.#activityCard(lines, people)}
        `
    }

    #activityCard(lines: readonly ActivityLine[], people: People): TemplateResult {
        return html`<section class="card" aria-labelledby="activity">
            <h2 id="activity">${t.organization.lastActivity}</h2>
            <ul class="rows">
                ${activityRows(lines, people)}
            </ul>
            <p><a href=${this.at('/activity')}>${t.organization.allActivity}</a></p>
        </section>`
    }

    #tile(name: IconName, count: number, label: string, path: string): TemplateResult {
        return html`<li>
            <a class="tile card" href=${this.at(path)}>${icon(name)}<strong>${number(count)}</strong> <span>${label}</span></a>
        </li>`
    }

    #owner(owner: Member): TemplateResult {
        return html`<li class="who">
            ${avatar(nameOf(owner), owner.user.id)}
            <div>
                <a class="row-title" href=${this.at(`/members/${encodeURIComponent(owner.id)}`)}>${nameOf(owner)}</a>
                ${owner.grant.primaryOwner ? badge(t.members.primary, 'good') : nothing}
                <p class="faint">${owner.user.name ? owner.user.email : nothing}</p>
            </div>
        </li>`
    }

    #events(events: readonly OrganizationEvent[]): TemplateResult {
        return html`<section class="card" aria-labelledby="events">
            <h2 id="events">${t.organization.nextEvents}</h2>
            <ul class="people">
                ${events.map(
                    event => html`<li>
                        <p class="row-title">${event.name}</p>
                        <p class="faint">${event.startDate ? date(event.startDate) : t.organization.noDate}</p>
                    </li>`,
                )}
            </ul>
            <p><a href=${this.at('/events')}>${t.organization.allEvents}</a></p>
        </section>`
    }

    #checklist(entry: DetailedEntry): TemplateResult | typeof nothing {
        const { organization, counts, details } = entry
        const isNew = Date.now() - Date.parse(organization.createdAt) < NEW_DAYS * 86_400_000
        const steps = [
            { label: t.checklist.invite, path: '/invitations/mail/new', done: counts.members > 1 || (counts.pendingInvitations ?? 0) > 0 },
            { label: t.checklist.logo, path: '/settings#logo', done: organization.logoUrl !== null },
            { label: t.checklist.describe, path: '/settings#description', done: details.description !== null },
        ]
        if (!isNew || !session.may('update', entry) || steps.every(({ done }) => done)) {
            return nothing
        }
        return html`<section class="card accent" aria-labelledby="checklist">
            <h2 id="checklist">${t.checklist.title}</h2>
            <ul class="checklist">
                ${steps.map(
                    ({ label, path, done }) => html`<li data-done=${done}>
                        <span class="step">${done ? icon('check') : nothing}</span>
                        ${done
                            ? html`<span>${label} <span class="hidden">${t.checklist.done}</span></span>`
                            : html`<a href=${this.at(path)}>${label}</a>`}
                    </li>`,
                )}
            </ul>
        </section>`
    }
}

function hostOf(website: string): string {
    try {
        return new URL(website).host
    } catch {
        return website
    }
}

customElements.define('page-organization', OrganizationHomePage)
