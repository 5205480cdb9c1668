import { html, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { addressOfCode, makeCode } from '../../api/invitations'
import { readDetails } from '../../api/organizations'
import { OrganizationPage } from '../../app/page'
import { session } from '../../app/session'
import '../../parts/copy'
import { field, FieldError, Form, type Values } from '../../parts/form'
import { notice } from '../../parts/states'
import { t } from '../../texts'

interface Needed {
    readonly config: Config
    readonly pin: string | null
}

/** Makes a secret code, and shows it once. */
class NewCodePage extends OrganizationPage<Needed> {
    #made: string | undefined
    readonly #form = new Form(this, values => this.#make(values))

    protected async load(signal: AbortSignal): Promise<Needed> {
        const [config, found] = await Promise.all([
            session.config(),
            readDetails(this.entry.organization.id, signal),
        ])
        return { config, pin: found.details.pin }
    }

    protected view({ config, pin }: Needed): TemplateResult {
        return this.#made === undefined ? this.#fields(config, pin) : this.#shown(this.#made, pin)
    }

    #fields(config: Config, pin: string | null): TemplateResult {
        const form = this.#form
        const { min, max } = config.lengths.code
        return html`<form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            ${pin === null
                ? notice('warning', html`${t.offers.noPin} <a href=${this.at('/settings')}>${t.nav.settings}</a>`)
                : ''}
            <fieldset class="field">
                <legend>${t.offers.whoMay}</legend>
                <label class="check"><input type="radio" name="kind" value="many" checked />${t.offers.forMany}</label>
                <label class="check"><input type="radio" name="kind" value="once" />${t.offers.forOne}</label>
            </fieldset>
            ${field(form, { name: 'code', label: t.offers.ownCode, hint: t.offers.ownCodeHint(min, max), min, max, pattern: '[A-Za-z0-9]+' })}
            <div class="actions">
                <button class="primary" ?disabled=${form.busy}>${t.offers.makeCode}</button>
                <a class="button" href=${this.at('/invitations/codes')}>${t.form.cancel}</a>
            </div>
        </form>`
    }

    #shown(code: string, pin: string | null): TemplateResult {
        return html`<section class="card" aria-labelledby="made">
                <h2 id="made">${t.offers.codeMade}</h2>
                ${notice('warning', t.offers.codeOnce)}
                <div class="stack">
                    <orgs-copy .label=${t.offers.code} .value=${code}></orgs-copy>
                    <orgs-copy .label=${t.offers.codeAddress} .value=${addressOfCode(pin, code)}></orgs-copy>
                </div>
                <p class="faint">${t.offers.codeText}</p>
                <button type="button" @click=${() => window.print()}>${t.offers.print}</button>
            </section>
            <a class="button" href=${this.at('/invitations/codes')}>${t.offers.toCodes}</a>`
    }

    async #make(values: Values): Promise<void> {
        const code = values.optional('code') ?? undefined
        if (code !== undefined && !/^[A-Za-z0-9]+$/.test(code)) {
            throw new FieldError('code', t.form.invalid)
        }
        this.#made = await makeCode(this.entry.organization.id, { code, once: values.text('kind') === 'once' })
        this.requestUpdate()
    }
}

customElements.define('page-new-code', NewCodePage)
