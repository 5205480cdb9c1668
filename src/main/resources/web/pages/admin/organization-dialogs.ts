import { html, type TemplateResult } from 'lit'
import {
    addMember,
    changeAny,
    GIVEN_ROLES,
    searchAccounts,
    type AdminAccount,
    type AdminOrganization,
    type GivenRole,
} from '../../api/admin'
import { avatar } from '../../parts/avatar'
import { roleName } from '../../parts/badge'
import { Dialog } from '../../parts/dialog'
import { FieldError, field, Form, type Values } from '../../parts/form'
import { t } from '../../texts'
import { ta } from '../../texts/admin'

/** Changes what an organization of others is called and says about itself. */
class EditDialog extends Dialog<string> {
    inspected!: AdminOrganization
    readonly #form = new Form(this, async values => {
        const { organization, details } = this.inspected
        const name = values.text('name')
        const description = values.text('description')
        const website = values.text('website')
        await changeAny(organization.id, {
            name,
            ...(description === (details.description ?? '') ? {} : { description }),
            ...(website === '' ? {} : { website }),
        })
        this.close(name)
    })

    protected heading(): string {
        return ta.organization.editTitle(this.inspected.organization.name)
    }

    protected body(): TemplateResult {
        const form = this.#form
        const { organization, details } = this.inspected
        return html`<form novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            ${field(form, { name: 'name', label: t.organization.name, value: organization.name, required: true, max: 191 })}
            ${field(form, { name: 'description', label: t.organization.description, value: details.description, lines: 3, max: 500 })}
            ${field(form, {
                name: 'website',
                label: t.organization.website,
                hint: ta.organization.websiteHint,
                value: details.website,
                type: 'url',
            })}
            ${this.buttons(t.form.save, { busy: form.busy })}
        </form>`
    }
}

customElements.define('orgs-admin-edit', EditDialog)

/** Changes an organization; its name afterwards, or undefined when nothing was changed. */
export function editOrganization(inspected: AdminOrganization): Promise<string | undefined> {
    return Object.assign(new EditDialog(), { inspected }).open()
}

const PAUSE = 250

/** Makes somebody who has an account a member, without asking them. */
class AddDialog extends Dialog<string> {
    inspected!: AdminOrganization
    #found: readonly AdminAccount[] | undefined
    #searched = ''
    #waiting: ReturnType<typeof setTimeout> | undefined
    readonly #form = new Form(this, values => this.#add(values))

    protected heading(): string {
        return ta.memberships.addTo(this.inspected.organization.name)
    }

    protected body(): TemplateResult {
        const form = this.#form
        return html`<form novalidate @submit=${form.submit}>
            ${form.problem()}
            ${field(form, { name: 'search', label: ta.memberships.accountSearch, required: true, input: this.#typed })}
            <fieldset class="field">
                <legend>${ta.memberships.account}</legend>
                <div class="choices" role="status">
                    ${this.#found?.length === 0 ? html`<p class="faint">${ta.memberships.noAccount}</p>` : this.#found?.map(account)}
                </div>
                ${form.error('account') ? html`<p class="error">${form.error('account')}</p>` : ''}
            </fieldset>
            <fieldset class="field">
                <legend>${ta.memberships.role}</legend>
                ${GIVEN_ROLES.map(
                    (role, index) => html`<label class="check">
                        <input type="radio" name="role" value=${role} ?checked=${index === 0} /> ${roleName(role)}
                    </label>`,
                )}
            </fieldset>
            ${this.buttons(ta.memberships.add, { busy: form.busy })}
        </form>`
    }

    #typed = (event: InputEvent): void => {
        const search = (event.target as HTMLInputElement).value.trim()
        this.#searched = search
        clearTimeout(this.#waiting)
        this.#waiting = setTimeout(() => void this.#search(search), PAUSE)
    }

    async #search(search: string): Promise<void> {
        const found = search === '' ? undefined : await searchAccounts({ search }).catch(() => undefined)
        if (search === this.#searched) {
            this.#found = found?.accounts
            this.requestUpdate()
        }
    }

    async #add(values: Values): Promise<void> {
        const chosen = this.#found?.find(({ id }) => id === values.text('account'))
        if (chosen === undefined) {
            throw new FieldError('account', ta.memberships.chooseAccount)
        }
        await addMember(this.inspected.organization.id, chosen.id, values.text('role') as GivenRole)
        this.close(nameOf(chosen))
    }
}

function account(account: AdminAccount): TemplateResult {
    return html`<label class="check who">
        <input type="radio" name="account" value=${account.id} /> ${avatar(nameOf(account), account.id)}
        <span>${nameOf(account)} <small>${account.name ? account.email : ''}</small></span>
    </label>`
}

function nameOf({ name, email }: AdminAccount): string {
    return name ?? email ?? ta.accounts.unnamed
}

customElements.define('orgs-admin-add', AddDialog)

/** Adds somebody to an organization; who, or undefined when nobody was added. */
export function addSomebody(inspected: AdminOrganization): Promise<string | undefined> {
    return Object.assign(new AddDialog(), { inspected }).open()
}
