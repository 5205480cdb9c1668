import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { t } from '../texts'
import { icon, type IconName } from './icons'

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

/** With less room than this below its button, in pixels, a menu opens where there is more. */
const ENOUGH = 240

let menus = 0

/**
 * A button that opens a menu: `<orgs-menu .label=${'Actions for Bob'} .items=${items}>`, with three dots unless it is given another `face`. Arrow keys,
 * Home, End and Escape work as everywhere.
 */
class Menu extends LitElement {
    static override properties = { label: {}, face: {}, items: {}, searchable: {}, align: {} }
    declare label: string
    declare face: unknown
    declare items: readonly MenuItem[]
    declare searchable: boolean
    declare align: 'start' | 'end'
    readonly #id = `menu-${++menus}`
    #searched = ''

    constructor() {
        super()
        this.label = ''
        this.items = []
        this.searchable = false
        this.align = 'end'
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
                ${this.searchable
                    ? html`<input
                          type="search"
                          aria-label=${t.shell.search}
                          placeholder=${t.shell.search}
                          .value=${this.#searched}
                          @input=${this.#typed}
                      />`
                    : nothing}
                ${this.#shown().map(item => this.#line(item))}
            </div>
        `
    }

    #shown(): readonly MenuItem[] {
        const searched = this.#searched.toLowerCase()
        return this.items.filter(item => !('action' in item) || item.label.toLowerCase().includes(searched))
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
        return [...this.querySelectorAll<HTMLElement>('.menu input, .menu [role^=menuitem]')]
    }

    #placed = (event: ToggleEvent): void => {
        const menu = this.#popover
        const button = this.querySelector('button')?.getBoundingClientRect()
        if (event.newState !== 'open' || menu === null || button === undefined) {
            return
        }
        const below = window.innerHeight - button.bottom
        const opensUp = below < ENOUGH && below < button.top
        menu.style.top = opensUp ? 'auto' : `${button.bottom + 4}px`
        menu.style.bottom = opensUp ? `${window.innerHeight - button.top + 4}px` : 'auto'
        menu.style.maxHeight = `${(opensUp ? button.top : below) - 12}px`
        menu.style.left = this.align === 'start' ? `${Math.max(8, button.left)}px` : 'auto'
        menu.style.right = this.align === 'start' ? 'auto' : `${Math.max(8, window.innerWidth - button.right)}px`
    }

    #toggled = (event: ToggleEvent): void => {
        if (event.newState === 'open') {
            this.#lines[0]?.focus()
        } else {
            this.#searched = ''
            this.requestUpdate()
        }
    }

    #typed = (event: InputEvent): void => {
        this.#searched = (event.target as HTMLInputElement).value
        this.requestUpdate()
    }

    #pressed = (event: KeyboardEvent): void => {
        const lines = this.#lines
        const at = lines.indexOf(document.activeElement as HTMLElement)
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
        if (to !== undefined) {
            event.preventDefault()
            lines[(to + lines.length) % lines.length]?.focus()
        } else if (event.key === 'Tab') {
            this.#popover?.hidePopover()
        }
    }
}

customElements.define('orgs-menu', Menu)
