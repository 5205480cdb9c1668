import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Entry } from '../../api'
import { nameOf, type Member } from '../../api/members'
import { KEPT_ROLES, transfer } from '../../api/organizations'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { avatar } from '../../parts/avatar'
import { roleBadges, roleName } from '../../parts/badge'
import { field, FieldError, Form, type Values } from '../../parts/form'
import '../../parts/list'
import { toast } from '../../parts/toasts'
import { typed } from '../../parts/typed'
import { t } from '../../texts'

/** Hands an organization over to another member. */
export class TransferForm {
    readonly #form: Form
    #entry: Entry | undefined

    constructor(host: LitElement) {
        this.#form = new Form(host, values => this.#transfer(values))
    }

    /** @param found whom it can be handed to, those that were searched for */
    view(entry: Entry, found: readonly Member[], chosen: Member | undefined, isSearched: boolean): TemplateResult {
        this.#entry = entry
        return html`<section class="card" aria-labelledby="transfer">
            <h2 id="transfer">${t.danger.transfer}</h2>
            <p>${t.danger.transferText}</p>
            <orgs-search name="search" .label=${t.members.search}></orgs-search>
            ${found.length > 0
                ? this.#choosing(entry, found, chosen)
                : html`<p role="status">${isSearched ? t.members.none : t.danger.nobody}</p>`}
        </section>`
    }

    #choosing(entry: Entry, found: readonly Member[], chosen: Member | undefined): TemplateResult {
        const form = this.#form
        return html`<form novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()} ${this.#members(found, chosen)}
            <fieldset class="field">
                <legend>${t.danger.stay}</legend>
                ${KEPT_ROLES.map(
                    role => html`<label class="check">
                        <input type="radio" name="stay" value=${role} ?checked=${role === 'owner'} />${roleName(role)}
                    </label>`,
                )}
            </fieldset>
            ${field(form, {
                name: 'typed-name',
                label: t.danger.typeName(entry.organization.name),
                required: true,
                pattern: typed(entry.organization.name),
            })}
            <button ?disabled=${form.busy}>${t.danger.transferNow}</button>
        </form>`
    }

    #members(found: readonly Member[], chosen: Member | undefined): TemplateResult {
        const error = this.#form.error('account')
        return html`<fieldset class="field">
            <legend>${t.danger.newOwner}</legend>
            ${error ? html`<p class="error" id="account-error">${error}</p>` : nothing}
            ${repeat(
                found,
                ({ id }) => id, // what is checked stays with the person
                (member, index) => html`<label class="check who">
                    <input
                        type="radio"
                        name="account"
                        value=${member.user.id}
                        ?checked=${member.id === chosen?.id}
                        aria-invalid=${error && index === 0 ? 'true' : nothing}
                        aria-describedby=${error ? 'account-error' : nothing}
                    />
                    ${avatar(nameOf(member), member.user.id)}
                    <span>${nameOf(member)}<small>${member.user.name ? member.user.email : nothing}</small></span>
                    ${roleBadges(member.roles)}
                </label>`,
            )}
        </fieldset>`
    }

    async #transfer(values: Values): Promise<void> {
        const account = values.text('account')
        if (account === '') {
            throw new FieldError('account', t.danger.chooseSomebody)
        }
        if (this.#entry !== undefined) {
            const { organization } = this.#entry
            const kept = KEPT_ROLES.find(role => role === values.text('stay')) ?? 'owner'
            await transfer(organization.id, account, kept)
            await session.refresh()
            toast(t.danger.transferred(organization.name))
            await router.go(`/ui/o/${encodeURIComponent(organization.slug)}`, { replace: true })
        }
    }
}
