import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { Orgs, Refused, type Answer, type Entry, type Me } from '../api/orgs-client/index.js'
import { styles } from './switcher-style'
import { textsFor } from './switcher-texts'

/** What `orgs-switched` tells: where one is now, and a token that says so. */
export type Switched = Pick<Answer<'post', '/organizations/active'>, 'organization' | 'auth'>

const SEARCHED = 8

/**
 * Shows in which of their organizations a person is, and lets them switch. For pages of other sites:
 * `<orgs-switcher base="https://orgs.example.com"></orgs-switcher>`, with the property `token`; docs/switcher.md says the rest.
 */
export class OrgsSwitcher extends LitElement {
    static override styles = styles
    static override properties = {
        base: {},
        organization: { reflect: true },
        lang: { reflect: true },
        token: { attribute: false },
        me: { state: true },
        searched: { state: true },
        isOpen: { state: true },
    }

    /** Where the service is; where the page comes from unless it is said. */
    declare base: string
    /** The id of the organization that one is in; the active one of the token unless it is said. */
    declare organization: string | undefined
    /** Asks the page for the person's token; without it the cookie of the service is sent, which only pages of the same site can. */
    declare token: (() => Promise<string>) | undefined
    declare protected me: Me | undefined
    declare protected searched: string
    declare protected isOpen: boolean
    #asked = 0

    constructor() {
        super()
        this.base = ''
        this.searched = ''
        this.isOpen = false
    }

    /** Asks again which organizations there are, after the person joined or left one. */
    async refresh(): Promise<void> {
        const asked = ++this.#asked
        try {
            const me = (await this.#orgs.request('get', '/me')) as Me
            if (asked === this.#asked) {
                this.me = me
            }
        } catch (error) {
            if (asked === this.#asked) {
                this.me = undefined
                this.#tellRefused(error)
            }
        }
    }

    protected override updated(changed: PropertyValues): void {
        if (changed.has('base') || changed.has('token')) {
            void this.refresh()
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const { me } = this
        if (me === undefined) {
            return nothing
        }
        const t = textsFor(this)
        const name = this.#current(me)?.organization.name ?? t.choose
        return html`
            <button
                part="button"
                type="button"
                aria-haspopup="menu"
                aria-expanded=${this.isOpen}
                aria-label=${`${t.switch}: ${name}`}
                popovertarget="menu"
            >
                <span part="name">${name}</span><span part="arrow" aria-hidden="true"></span>
            </button>
            <div
                id="menu"
                part="menu"
                role="menu"
                aria-label=${t.switch}
                popover
                @beforetoggle=${this.#placed}
                @toggle=${this.#toggled}
                @keydown=${this.#pressed}
            >
                ${me.organizations.length > SEARCHED
                    ? html`<input
                          part="search"
                          type="search"
                          aria-label=${t.search}
                          placeholder=${t.search}
                          .value=${this.searched}
                          @input=${(event: InputEvent) => (this.searched = (event.target as HTMLInputElement).value)}
                      />`
                    : nothing}
                ${this.#found(me).map(entry => this.#item(entry, me))}
                <hr role="separator" />
                <a part="item all" role="menuitem" tabindex="-1" href=${`${this.#url}/ui/organizations`}>${t.all}</a>
                <button part="item create" type="button" role="menuitem" tabindex="-1" @click=${this.#create}>${t.create}</button>
            </div>
        `
    }

    #item(entry: Entry, me: Me): TemplateResult {
        return html`<button
            part="item organization"
            type="button"
            role="menuitemradio"
            tabindex="-1"
            aria-checked=${entry === this.#current(me)}
            @click=${() => this.#switch(entry)}
        >
            ${entry.organization.name}
        </button>`
    }

    get #url(): string {
        return this.base.replace(/\/+$/, '')
    }

    get #orgs(): Orgs {
        return new Orgs({
            url: this.#url,
            ...(this.token === undefined
                ? { fetch: (input, init) => fetch(input, { ...init, credentials: 'include' }) }
                : { token: this.token }),
        })
    }

    #current(me: Me): Entry | undefined {
        const id = this.organization ?? me.activeOrganization?.organization.id
        return me.organizations.find(({ organization }) => organization.id === id) as Entry | undefined
    }

    #found(me: Me): Entry[] {
        const searched = this.searched.toLowerCase()
        return (me.organizations as Entry[]).filter(({ organization }) => organization.name.toLowerCase().includes(searched))
    }

    async #switch({ organization: { id } }: Entry): Promise<void> {
        this.#close()
        try {
            const { organization, auth } = await this.#orgs.request('post', '/organizations/active', { body: { organizationId: id } })
            this.organization = id
            this.#tell('orgs-switched', { organization, auth } as Switched)
        } catch (error) {
            this.#tellRefused(error)
        }
    }

    #create = (): void => {
        this.#close()
        if (this.#tell('orgs-create')) {
            location.assign(`${this.#url}/ui/new`)
        }
    }

    #tellRefused(error: unknown): void {
        const { refusal, status } = error instanceof Refused ? error : { refusal: 'unknown', status: 0 }
        this.#tell('orgs-refused', { refusal, status })
    }

    /** Whether the page leaves what follows to the element. */
    #tell(event: string, detail?: object): boolean {
        return this.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true, cancelable: true }))
    }

    get #menu(): HTMLElement | null {
        return this.renderRoot.querySelector<HTMLElement>('#menu')
    }

    get #lines(): HTMLElement[] {
        return [...this.renderRoot.querySelectorAll<HTMLElement>('#menu input, #menu [role^=menuitem]')]
    }

    #close(): void {
        this.#menu?.hidePopover()
        this.renderRoot.querySelector('button')?.focus()
    }

    #placed = (): void => {
        const menu = this.#menu
        const { bottom, left } = this.getBoundingClientRect()
        if (menu !== null) {
            menu.style.top = `${bottom + 4}px`
            menu.style.left = `${Math.max(8, left)}px`
            menu.style.maxHeight = `${window.innerHeight - bottom - 12}px`
        }
    }

    #toggled = (event: ToggleEvent): void => {
        this.isOpen = event.newState === 'open'
        this.searched = ''
        if (this.isOpen) {
            this.#lines[0]?.focus()
        }
    }

    #pressed = (event: KeyboardEvent): void => {
        const lines = this.#lines
        const at = lines.indexOf(this.shadowRoot?.activeElement as HTMLElement)
        const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
        if (to !== undefined) {
            event.preventDefault()
            lines[(to + lines.length) % lines.length]?.focus()
        } else if (event.key === 'Tab') {
            this.#menu?.hidePopover()
        }
    }
}

customElements.define('orgs-switcher', OrgsSwitcher)
