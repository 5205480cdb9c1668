import { html, type TemplateResult } from 'lit'
import { LINK_ROLES, makeLink, addressOfLink, type LinkRole } from '../../api/invitations'
import { OrganizationPage } from '../../app/page'
import { roleName } from '../../parts/badge'
import { field, Form, type Values } from '../../parts/form'
import { t } from '../../texts'
import { linkToPassOn } from './link-dialogs'

const DAY = 86_400_000
const DAYS = [1, 7, 30] as const
const USUAL = 7

/** Makes a link and shows it. */
class NewLinkPage extends OrganizationPage {
    #made: string | undefined
    readonly #form = new Form(this, values => this.#make(values))

    protected async load(): Promise<undefined> {
        return undefined
    }

    protected view(): TemplateResult {
        return this.#made === undefined ? this.#fields() : this.#shown(this.#made)
    }

    #fields(): TemplateResult {
        const form = this.#form
        return html`<form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            <fieldset class="field">
                <legend>${t.offers.joinAs}</legend>
                ${LINK_ROLES.map(
                    role => html`<label class="check">
                        <input type="radio" name="role" value=${role} ?checked=${role === 'member'} />
                        <span>${roleName(role)}<small>${t.roleMeanings[role]}</small></span>
                    </label>`,
                )}
            </fieldset>
            <div class="field">
                <label for="field-days">${t.offers.goodFor}</label>
                <select id="field-days" name="days">
                    ${DAYS.map(days => html`<option value=${days} ?selected=${days === USUAL}>${t.offers.days(days)}</option>`)}
                    <option value="">${t.offers.forEver}</option>
                </select>
            </div>
            ${field(form, {
                name: 'uses',
                label: t.offers.maxUses,
                hint: t.offers.maxUsesHint,
                pattern: '[1-9][0-9]{0,8}',
            })}
            ${field(form, { name: 'note', label: t.offers.note, hint: t.offers.noteHint, max: 200 })}
            <div class="actions">
                <button class="primary" ?disabled=${form.busy}>${t.offers.makeLink}</button>
                <a class="button" href=${this.at('/invitations/links')}>${t.form.cancel}</a>
            </div>
        </form>`
    }

    #shown(address: string): TemplateResult {
        return html`<section class="card" aria-labelledby="made" aria-live="polite">
                <h2 id="made">${t.offers.linkMade}</h2>
                ${linkToPassOn(address, this.entry.organization.name)}
            </section>
            <a class="button" href=${this.at('/invitations/links')}>${t.offers.toLinks}</a>`
    }

    async #make(values: Values): Promise<void> {
        const [days, uses, note] = [values.text('days'), values.text('uses'), values.text('note')]
        const { code } = await makeLink(this.entry.organization.id, {
            role: values.text('role') as LinkRole,
            ...(days === '' ? {} : { expiresAt: new Date(Date.now() + Number(days) * DAY).toISOString() }),
            ...(uses === '' ? {} : { maxUses: Number(uses) }),
            ...(note === '' ? {} : { note }),
        })
        this.#made = addressOfLink(code ?? '')
        this.requestUpdate()
    }
}

customElements.define('page-new-link', NewLinkPage)
