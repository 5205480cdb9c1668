import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { t } from '../texts'
import { roleName } from './badge'
import { FieldError, type Form, type Values } from './form'
import { icon } from './icons'

export interface RolesOptions {
    readonly offered: readonly string[]
    readonly chosen: readonly string[]
    /** Roles that this person may not give, and why. */
    readonly closed?: (role: string) => string | undefined
}

/** Checkboxes with the name `roles`: the offered ones and those that are there already, each with what it is for. */
export function rolesField(form: Form, { offered, chosen, closed = () => undefined }: RolesOptions): TemplateResult {
    const error = form.error('roles')
    const roles = [...new Set([...offered, ...chosen])]
    const first = roles.find(role => closed(role) === undefined)
    return html`<fieldset class="field">
        <legend>${t.form.roles}</legend>
        ${roles.map(role => {
            const reason = closed(role)
            const note = reason ?? meaning(role)
            const isWrong = error !== undefined && role === first
            return html`<label class="check">
                <input
                    type="checkbox"
                    name="roles"
                    value=${role}
                    .defaultChecked=${chosen.includes(role)}
                    ?disabled=${reason !== undefined}
                    aria-invalid=${isWrong ? 'true' : nothing}
                    aria-describedby=${isWrong ? 'roles-error' : nothing}
                />
                <span>${roleName(role)}${note ? html` <small>${note}</small>` : nothing}</span>
            </label>`
        })}
        ${error ? html`<p class="error" id="roles-error">${error}</p>` : nothing}
    </fieldset>`
}

/** The roles that were chosen in such a field: one at least. */
export function chosenRoles(values: Values): string[] {
    const roles = values.all('roles')
    if (roles.length === 0) {
        throw new FieldError('roles', t.form.noRole)
    }
    return roles
}

/** What a role is for; empty for those that only this installation knows. */
function meaning(role: string): string {
    const meanings: Record<string, string | undefined> = t.roleMeanings
    return meanings[role] ?? ''
}

const SEPARATORS = /[\s,;]+/
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

/** Addresses, typed one after the other or pasted as a list: `<orgs-chips .label=…>`; `addresses` has them. */
export class ChipsField extends LitElement {
    static override properties = { label: {}, hint: {} }
    declare label: string
    declare hint: string | undefined
    #addresses: readonly string[] = []
    #wrong = ''

    /** What was entered, the text in the field included; empty while that is no address. */
    get addresses(): readonly string[] {
        this.#take(this.#input?.value ?? '')
        return this.#wrong === '' ? this.#addresses : []
    }

    clear(): void {
        this.#addresses = []
        this.requestUpdate()
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        return html`<div class="field">
            <label for="chips">${this.label}</label>
            ${this.hint ? html`<p class="hint" id="chips-hint">${this.hint}</p>` : nothing}
            ${this.#addresses.length === 0
                ? nothing
                : html`<ul class="chips">
                      ${this.#addresses.map(
                          address => html`<li class="chip">
                              ${address}
                              <button
                                  type="button"
                                  class="icon-button"
                                  aria-label=${t.form.remove(address)}
                                  @click=${() => this.#remove(address)}
                              >
                                  ${icon('close')}
                              </button>
                          </li>`,
                      )}
                  </ul>`}
            <input
                id="chips"
                type="text"
                inputmode="email"
                autocomplete="off"
                aria-describedby=${[this.hint ? 'chips-hint' : '', this.#wrong ? 'chips-error' : ''].join(' ').trim() || nothing}
                aria-invalid=${this.#wrong ? 'true' : nothing}
                @keydown=${this.#pressed}
                @paste=${this.#pasted}
            />
            ${this.#wrong ? html`<p class="error" id="chips-error">${t.form.noAddress(this.#wrong)}</p>` : nothing}
        </div>`
    }

    get #input(): HTMLInputElement | null {
        return this.querySelector('input')
    }

    #take(text: string): void {
        const parts = text.split(SEPARATORS).filter(part => part !== '')
        this.#wrong = parts.find(part => !ADDRESS.test(part)) ?? ''
        this.#addresses = [...new Set([...this.#addresses, ...parts.filter(part => ADDRESS.test(part))])]
        if (this.#input !== null) {
            this.#input.value = this.#wrong
        }
        this.requestUpdate()
    }

    #remove(address: string): void {
        this.#addresses = this.#addresses.filter(other => other !== address)
        this.requestUpdate()
        this.#input?.focus()
    }

    #pressed = (event: KeyboardEvent): void => {
        const text = this.#input?.value ?? ''
        if ([' ', ',', ';', 'Enter'].includes(event.key) && text !== '') {
            event.preventDefault()
            this.#take(text)
        } else if (event.key === 'Backspace' && text === '') {
            this.#addresses = this.#addresses.slice(0, -1)
            this.requestUpdate()
        }
    }

    #pasted = (event: ClipboardEvent): void => {
        event.preventDefault()
        this.#take(event.clipboardData?.getData('text') ?? '')
    }
}

customElements.define('orgs-chips', ChipsField)
