import { html, nothing, type TemplateResult } from 'lit'
import { acceptInvitation, listReceivedInvitations, orgs, rejectInvitation, type Entry, type Me } from '../../api'
import { logoOf } from '../../api/logo'
import { Page } from '../../app/page'
import { session } from '../../app/session'
import { avatar } from '../../parts/avatar'
import { roleBadges } from '../../parts/badge'
import { icon } from '../../parts/icons'
import { receivedInvitation, type Reply } from '../../parts/received-invitation'
import { empty, skeleton } from '../../parts/states'
import { date } from '../../parts/time'
import { t } from '../../texts'

/** The caller's organizations, and above them the invitations that wait for an answer. */
class OrganizationsPage extends Page<Me> {
    protected async load(): Promise<Me> {
        const me = await session.refresh()
        if (me === undefined) {
            throw new Error('The shell shows this page to signed-in people only')
        }
        return me
    }

    protected override actions(): TemplateResult {
        return html`<a class="button primary" href="/ui/new">${icon('plus')}${t.organizations.create}</a>`
    }

    protected override skeleton(): TemplateResult {
        return skeleton(3)
    }

    protected view(me: Me): TemplateResult {
        return html`
            ${me.invitations.length > 0 ? this.#invitations(me.invitations) : nothing}
            ${session.organizations.length > 0
                ? html`<ul class="rows card">
                      ${session.organizations.map(entry => this.#organization(entry))}
                  </ul>`
                : empty(t.organizations.none, t.organizations.noneText)}
        `
    }

    #organization({ organization, member }: Entry): TemplateResult {
        return html`<li class="row">
            ${avatar(organization.name, organization.id, logoOf(organization))}
            <div class="grow">
                <a class="row-title" href="/ui/o/${organization.slug}">${organization.name}</a>
                <p class="faint">${organization.slug} · ${t.organizations.since} ${date(member.createdAt)}</p>
            </div>
            ${roleBadges(member.roles)}
        </li>`
    }

    #invitations(invitations: Me['invitations']): TemplateResult {
        return html`<section aria-labelledby="invitations">
            <h2 id="invitations">${t.organizations.invitations(invitations.length)}</h2>
            <ul class="rows card accent">
                ${invitations.map(received => receivedInvitation(received, this.busy, reply => this.#answer(received, reply)))}
            </ul>
        </section>`
    }

    /** `me` shows no tokens: they are asked for when one is needed. */
    async #answer({ invitation: { id }, organization: { name } }: Me['invitations'][number], reply: Reply): Promise<void> {
        const isDone = await this.act(
            async () => {
                const received = await listReceivedInvitations(orgs)
                const token = received.find(({ invitation }) => invitation.id === id)?.invitation.token ?? ''
                await (reply === 'accept' ? acceptInvitation : rejectInvitation)(orgs, id, token)
            },
            reply === 'accept' ? t.organizations.accepted(name) : t.organizations.rejected(name),
        )
        if (isDone) {
            await this.reload()
        }
    }
}

customElements.define('page-organizations', OrganizationsPage)
