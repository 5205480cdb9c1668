import { html, nothing, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { listOffers, STATES, type Channel, type Offer } from '../../api/invitations'
import { OrganizationPage } from '../../app/page'
import { session } from '../../app/session'
import { badge, type Tone } from '../../parts/badge'
import { icon } from '../../parts/icons'
import { filter } from '../../parts/list'
import { empty, skeleton } from '../../parts/states'
import { t } from '../../texts'

export interface Offers {
    offers: readonly Offer[]
    cursor: string | undefined
    readonly config: Config
}

/** The invitations of one channel: by state, with what can be done about each. */
export abstract class OffersPage extends OrganizationPage<Offers> {
    protected abstract readonly channel: Channel
    /** The states that this channel knows. */
    protected abstract readonly states: readonly string[]

    /** One of them, as a line of the list. */
    protected abstract offer(offer: Offer, config: Config): TemplateResult

    /** What this channel is for, when nothing was made yet. */
    protected abstract none(): TemplateResult

    protected async load(signal: AbortSignal): Promise<Offers> {
        const [config, found] = await Promise.all([session.config(), this.#list(undefined, signal)])
        return { offers: found.invitations, cursor: found.cursor, config }
    }

    protected override lead(): TemplateResult {
        const ways = [
            { channel: 'email', address: this.at('/invitations'), label: t.offers.mail },
            { channel: 'link', address: this.at('/invitations/links'), label: t.offers.links },
            ...(session.may('own', this.entry)
                ? [{ channel: 'code', address: this.at('/invitations/codes'), label: t.offers.codes }]
                : []),
        ]
        return html`<nav class="tabs" aria-label=${t.nav.invitations}>
            ${ways.map(
                ({ channel, address, label }) => html`<a
                    href=${address}
                    aria-current=${channel === this.channel ? 'page' : nothing}
                    >${label}</a
                >`,
            )}
        </nav>`
    }

    override heading(): string {
        return t.nav.invitations
    }

    protected override skeleton(): TemplateResult {
        return skeleton(5)
    }

    protected create(label: string): TemplateResult {
        return html`<a class="button primary" href="${this.place.url.pathname}/new">${icon('plus')}${label}</a>`
    }

    protected view(shown: Offers): TemplateResult {
        const isFiltered = this.query('state') !== '' || this.query('search') !== ''
        return html`
            ${shown.offers.length === 0 && !isFiltered ? nothing : this.#filters()}
            ${shown.offers.length > 0
                ? html`<ul class="rows card">
                      ${shown.offers.map(offer => this.offer(offer, shown.config))}
                  </ul>`
                : isFiltered
                  ? empty(t.offers.nothingFound, t.offers.nothingFoundText)
                  : this.none()}
            ${shown.cursor === undefined
                ? nothing
                : html`<div class="actions">
                      <button type="button" ?disabled=${this.busy} @click=${() => this.#more(shown)}>${t.offers.more}</button>
                  </div>`}
        `
    }

    #filters(): TemplateResult {
        const states = STATES.filter(state => this.states.includes(state))
        return html`<div class="filters">
            ${this.channel === 'code'
                ? nothing
                : html`<orgs-search .name=${'search'} .label=${t.offers.search[this.channel]}></orgs-search>`}
            ${filter('state', t.offers.state, [
                { value: '', label: t.offers.anyState },
                ...states.map(state => ({ value: state, label: t.offers.states[state] })),
            ])}
        </div>`
    }

    async #more(shown: Offers): Promise<void> {
        await this.act(async () => {
            const found = await this.#list(shown.cursor)
            shown.offers = [...shown.offers, ...found.invitations]
            shown.cursor = found.cursor
        })
    }

    #list(cursor: string | undefined, signal?: AbortSignal): ReturnType<typeof listOffers> {
        const filter = { state: this.query('state'), search: this.query('search'), ...(cursor === undefined ? {} : { cursor }) }
        return listOffers(this.entry.organization.id, this.channel, filter, signal)
    }
}

const TONES: Readonly<Record<Offer['state'], Tone>> = {
    pending: 'accent',
    accepted: 'good',
    rejected: 'plain',
    canceled: 'plain',
    expired: 'warning',
    used_up: 'plain',
    disabled: 'plain',
    terminated: 'plain',
}

/** Where an invitation stands; one whose maker could not make it any more lets nobody in either. */
export function stateBadge({ state, founded }: Offer): TemplateResult {
    return state === 'pending' && !founded ? badge(t.offers.unfounded, 'warning') : badge(t.offers.states[state], TONES[state])
}

/** By whom and when. */
export function madeBy({ inviter, createdAt }: Offer, date: unknown = createdAt): TemplateResult {
    return html`${t.offers.by(inviter.name ?? t.offers.somebody)} ${date}`
}
