import { html, type TemplateResult } from 'lit'
import { listEvents, type EventsPage } from '../../api/events'
import { eventRows } from '../../parts/event-rows'
import { pager } from '../../parts/list'
import { empty } from '../../parts/states'
import { t } from '../../texts'
import { AdminOrganizationPage, type Inspected } from './organization-page'

/** The events of any organization. */
class AdminOrganizationEvents extends AdminOrganizationPage<EventsPage> {
    protected loadRest(organizationId: string, signal: AbortSignal): Promise<EventsPage> {
        return listEvents(organizationId, { search: this.query('search'), cursor: this.query('cursor') }, signal)
    }

    protected content({ rest: { events, cursor } }: Inspected<EventsPage>): TemplateResult {
        return html`
            <search class="filters"><orgs-search name="search" .label=${t.events.search}></orgs-search></search>
            ${events.length === 0 ? empty(t.events.nothingFound, t.events.nothingFoundText) : eventRows(events)}
            ${pager(cursor)}
        `
    }
}

customElements.define('page-admin-organization-events', AdminOrganizationEvents)
