import { html, type TemplateResult } from 'lit'
import { acceptInvitation, listReceivedInvitations, orgs, rejectInvitation, type ReceivedInvitation } from '../../api'
import { Page } from '../../app/page'
import { session } from '../../app/session'
import { receivedInvitation, type Reply } from '../../parts/received-invitation'
import { empty, skeleton } from '../../parts/states'
import { t } from '../../texts'

/** The invitations to the caller's address that wait for an answer. */
class MyInvitationsPage extends Page<readonly ReceivedInvitation[]> {
    protected load(): Promise<readonly ReceivedInvitation[]> {
        return listReceivedInvitations(orgs)
    }

    protected override actions(): TemplateResult {
        return html`<a class="button" href="/ui/join">${t.landing.withCode}</a>`
    }

    protected override skeleton(): TemplateResult {
        return skeleton(2)
    }

    protected view(received: readonly ReceivedInvitation[]): TemplateResult {
        return received.length === 0
            ? empty(t.landing.none, t.landing.noneText(session.me?.user.email ?? ''))
            : html`<ul class="rows card">
                  ${received.map(one => this.#row(one))}
              </ul>`
    }

    #row(received: ReceivedInvitation): TemplateResult {
        return receivedInvitation(received, this.busy, reply => this.#answer(received, reply))
    }

    async #answer({ invitation: { id, token }, organization: { name } }: ReceivedInvitation, reply: Reply): Promise<void> {
        const answer = reply === 'accept' ? acceptInvitation : rejectInvitation
        const done = reply === 'accept' ? t.organizations.accepted(name) : t.organizations.rejected(name)
        if (await this.act(() => answer(orgs, id, token ?? ''), done)) {
            await session.refresh()
            await this.reload()
        }
    }
}

customElements.define('page-my-invitations', MyInvitationsPage)
