import { html, nothing, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { addressOfMail, inviteByMail, MOST_ADDRESSES, type Invited } from '../../api/invitations'
import { mayGive } from '../../api/members'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { Form, type Values } from '../../parts/form'
import '../../parts/copy'
import { ChipsField, rolesField } from '../../parts/fields'
import { notice } from '../../parts/states'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'

/** Invites one or several addresses; each has an answer of its own. */
class NewMailInvitationsPage extends OrganizationPage<Config> {
    #answers: readonly Invited[] = []
    #wrong: string | undefined
    readonly #form = new Form(this, values => this.#send(values))

    protected load(): Promise<Config> {
        return session.config()
    }

    protected view(config: Config): TemplateResult {
        const form = this.#form
        return html`
            ${this.#answers.length > 0 ? this.#told(config) : nothing}
            <form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
                ${form.problem()} ${this.#wrong === undefined ? nothing : notice('danger', this.#wrong)}
                ${config.invitations.mailed ? nothing : notice('info', t.offers.notMailed)}
                <orgs-chips .label=${t.offers.addresses} .hint=${t.offers.addressesHint}></orgs-chips>
                ${rolesField(form, {
                    offered: config.roles.offered,
                    chosen: config.roles.member,
                    closed: role => (mayGive(this.entry, role) ? undefined : t.members.roleAbove),
                })}
                <div class="actions">
                    <button class="primary" ?disabled=${form.busy}>${t.offers.invite}</button>
                    <a class="button" href=${this.at('/invitations')}>${t.form.cancel}</a>
                </div>
            </form>
        `
    }

    #told(config: Config): TemplateResult {
        return html`<section class="card" aria-labelledby="answers">
            <h2 id="answers">${t.offers.answers}</h2>
            <ul class="stack">
                ${this.#answers.map(({ email, id, error }) =>
                    id === undefined
                        ? html`<li>${notice('danger', html`<strong>${email}</strong>: ${t.refused(error)}`)}</li>`
                        : html`<li>
                              <orgs-copy
                                  .label=${config.invitations.mailed ? t.offers.mailedTo(email) : t.offers.passOn(email)}
                                  .value=${addressOfMail(id)}
                              ></orgs-copy>
                          </li>`,
                )}
            </ul>
        </section>`
    }

    async #send(values: Values): Promise<void> {
        const chips = this.querySelector<ChipsField>('orgs-chips')
        const addresses = chips?.addresses ?? []
        const roles = values.all('roles')
        this.#wrong = addresses.length === 0 ? t.offers.noAddresses : addresses.length > MOST_ADDRESSES ? t.offers.tooMany(MOST_ADDRESSES) : undefined
        if (this.#wrong !== undefined) {
            this.requestUpdate()
            return
        }
        const answers = await inviteByMail(this.entry.organization.id, addresses, roles)
        const invited = answers.filter(answer => answer.id !== undefined).map(answer => answer.email)
        if (invited.length > 0) {
            toast(t.offers.invited(invited))
        }
        if (invited.length === answers.length && (await session.config()).invitations.mailed) {
            await router.go(this.at('/invitations'))
            return
        }
        this.#answers = answers
        chips?.clear()
        this.requestUpdate()
    }
}

customElements.define('page-new-mail-invitations', NewMailInvitationsPage)
