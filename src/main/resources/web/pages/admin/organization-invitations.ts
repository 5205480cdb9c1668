import { html, type TemplateResult } from 'lit'
import { searchInvitations, type AdminInvitation } from '../../api/admin'
import { pager } from '../../parts/list'
import { empty } from '../../parts/states'
import { ta } from '../../texts/admin'
import { AdminOrganizationPage, type Inspected } from './organization-page'
import { invitationFilters, invitationsTable } from './tables'

interface Shown {
    readonly invitations: readonly AdminInvitation[]
    readonly cursor?: string
}

/** The invitations to any organization, of every way. */
class AdminOrganizationInvitations extends AdminOrganizationPage<Shown> {
    protected loadRest(organizationId: string, signal: AbortSignal): Promise<Shown> {
        const asked = {
            organizationId,
            search: this.query('search'),
            channel: this.query('channel'),
            state: this.query('state'),
            cursor: this.query('cursor'),
        }
        return searchInvitations(asked, signal)
    }

    protected content({ rest: { invitations, cursor } }: Inspected<Shown>): TemplateResult {
        return html`
            <search class="filters">${invitationFilters()}</search>
            ${invitations.length === 0
                ? empty(ta.invitations.none, ta.invitations.noneText)
                : invitationsTable(invitations, { organization: false })}
            ${pager(cursor)}
        `
    }
}

customElements.define('page-admin-organization-invitations', AdminOrganizationInvitations)
