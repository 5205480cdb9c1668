import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { icon, type IconName } from './icons'
import { moveInMenu, placeMenu } from './menu-behaviour'

/** One line of a menu: a heading, a line between two groups, a link or something to do. */
export type MenuItem =
    | { readonly heading: string }
    | { readonly separator: true }
    | {
          readonly label: string
          readonly href?: string
          readonly action?: () => void
          readonly icon?: IconName
          readonly face?: unknown
          readonly checked?: boolean
          readonly danger?: boolean
          readonly disabled?: boolean
          /** Why it cannot be done, or what it means. */
          readonly hint?: string
      }

let menus = 0

/**
 * A button that opens a menu: `<orgs-menu .label=${'Actions for Bob'} .items=${items}>`, with three dots unless it is given another `face`. Arrow keys,
 * Home, End and Escape work as everywhere.
 */
class Menu extends LitElement {
    static override properties = { label: {}, face: {}, items: {} }
    declare label: string
    declare face: unknown
    declare items: readonly MenuItem[]
    readonly #id = `menu-${++menus}`

    constructor() {
        super()
        this.label = ''
        this.items = []
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        return html`
            <button
                type="button"
                class=${this.face === undefined ? 'icon-button' : 'quiet'}
                aria-label=${this.label}
                aria-haspopup="menu"
                popovertarget=${this.#id}
            >
                ${this.face ?? icon('more')}
            </button>
            <div
                id=${this.#id}
                class="menu"
                popover
                role="menu"
                aria-label=${this.label}
                @beforetoggle=${this.#placed}
                @toggle=${this.#toggled}
                @keydown=${this.#pressed}
            >
                ${this.items.map(item => this.#line(item))}
            </div>
        `
    }

    #line(item: MenuItem): TemplateResult {
        if ('heading' in item) {
            return html`<p class="menu-heading" role="presentation">${item.heading}</p>`
        }
        if ('separator' in item) {
            return html`<hr role="separator" />`
        }
        const role = item.checked === undefined ? 'menuitem' : 'menuitemradio'
        const content = html`${item.face ?? (item.icon ? icon(item.icon) : nothing)}
            <span>${item.label}${item.hint ? html`<small>${item.hint}</small>` : nothing}</span>
            ${item.checked ? icon('check') : nothing}`
        return item.href !== undefined
            ? html`<a role=${role} tabindex="-1" href=${item.href} @click=${this.#close}>${content}</a>`
            : html`<button
                  type="button"
                  role=${role}
                  tabindex="-1"
                  class=${item.danger ? 'danger' : ''}
                  aria-checked=${item.checked ?? nothing}
                  aria-disabled=${item.disabled ? 'true' : nothing}
                  @click=${() => this.#chosen(item)}
              >
                  ${content}
              </button>`
    }

    #chosen(item: { action?: () => void; disabled?: boolean }): void {
        if (!item.disabled) {
            this.#close()
            item.action?.()
        }
    }

    #close = (): void => {
        this.#popover?.hidePopover()
        this.querySelector('button')?.focus()
    }

    get #popover(): HTMLElement | null {
        return this.querySelector<HTMLElement>('.menu')
    }

    get #lines(): HTMLElement[] {
        return [...this.querySelectorAll<HTMLElement>('.menu [role^=menuitem]')]
    }

    #placed = ({ newState }: ToggleEvent): void => {
        const button = this.querySelector('button')
        if (newState === 'open' && this.#popover !== null && button !== null) {
            placeMenu(this.#popover, button.getBoundingClientRect())
        }
    }

    #toggled = ({ newState }: ToggleEvent): void => {
        if (newState === 'open') {
            this.#lines[0]?.focus()
        }
    }

    #pressed = (event: KeyboardEvent): void => {
        moveInMenu(event, this.#lines, document.activeElement, () => this.#popover?.hidePopover())
    }
}

customElements.define('orgs-menu', Menu)
