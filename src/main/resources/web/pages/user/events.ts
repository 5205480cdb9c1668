import { html, nothing, type TemplateResult } from 'lit'
import { listEvents, type EventsPage } from '../../api/events'
import { OrganizationPage } from '../../app/page'
import { session } from '../../app/session'
import { eventRows } from '../../parts/event-rows'
import { icon } from '../../parts/icons'
import { pager } from '../../parts/list'
import { empty, skeleton } from '../../parts/states'
import { t } from '../../texts'

/** What the organization has on, the newest first. */
class EventsListPage extends OrganizationPage<EventsPage> {
    protected load(signal: AbortSignal): Promise<EventsPage> {
        const asked = { search: this.query('search'), cursor: this.query('cursor') }
        return listEvents(this.entry.organization.id, asked, signal)
    }

    protected override lead(shown: EventsPage | undefined): TemplateResult {
        return html`<p class="lead" role="status">${shown === undefined ? nothing : t.events.count(shown.total)}</p>`
    }

    protected override actions(): unknown {
        return session.may('manage_events', this.entry) ? this.#create() : nothing
    }

    protected override skeleton(): TemplateResult {
        return skeleton(5)
    }

    protected view({ events, cursor }: EventsPage): TemplateResult {
        const isSearched = this.query('search') !== ''
        if (events.length === 0 && !isSearched) {
            return empty(t.events.none, t.events.noneText)
        }
        return html`
            <search class="filters"><orgs-search name="search" .label=${t.events.search}></orgs-search></search>
            ${events.length === 0 ? empty(t.events.nothingFound, t.events.nothingFoundText) : this.#rows(events)}
            ${pager(cursor)}
        `
    }

    #rows(events: EventsPage['events']): TemplateResult {
        return session.may('manage_events', this.entry)
            ? eventRows(events, event => this.at(`/events/${encodeURIComponent(event.id)}`))
            : eventRows(events)
    }

    #create(): TemplateResult {
        return html`<a class="button primary" href=${this.at('/events/new')}>${icon('plus')}${t.events.create}</a>`
    }
}

customElements.define('page-events', EventsListPage)
