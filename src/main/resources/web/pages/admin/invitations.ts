import { html, type TemplateResult } from 'lit'
import { searchInvitations, type AdminInvitation, type Asked } from '../../api/admin'
import { AdminListPage, only } from './list-page'
import { ta } from '../../texts/admin'
import { invitationFilters, invitationsTable } from './tables'

type Found = Awaited<ReturnType<typeof searchInvitations>>

/** Who is invited where, by whichever way. */
class AdminInvitationsPage extends AdminListPage<AdminInvitation, Found> {
    protected search(asked: Asked, signal: AbortSignal): Promise<Found> {
        return searchInvitations(asked, signal)
    }

    protected items({ invitations }: Found): readonly AdminInvitation[] {
        return invitations
    }

    protected none() {
        return [ta.invitations.none, ta.invitations.noneText] as const
    }

    protected filters(): TemplateResult {
        return invitationFilters()
    }

    protected table(invitations: readonly AdminInvitation[]): TemplateResult {
        return html`${only(this.query('accountId'), this.query('organizationId'), this.place.url.pathname)}
        ${invitationsTable(invitations, { organization: true })}`
    }
}

customElements.define('page-admin-invitations', AdminInvitationsPage)
