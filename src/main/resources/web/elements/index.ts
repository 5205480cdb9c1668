import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { logoOf } from '../api/logo'
import { Refused, type Answer, type Caller, type Entry, type Me, type Session } from '../api/orgs-client/index.js'
import { avatar } from '../parts/avatar'
import { moveInMenu, placeMenu } from '../parts/menu-behaviour'
import { callerAt } from './caller'
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
        session: { attribute: false },
        me: { state: true },
        searched: { state: true },
    }

    /** Where the service is; where the page comes from unless it is said. */
    declare base: string
    /** The id of the organization that one is in; the active one of the token unless it is said. */
    declare organization: string | undefined
    /** Asks the page for the person's token; without it the cookie of the service is sent, which only pages of the same site can. */
    declare token: (() => Promise<string>) | undefined
    /** Of a page that has one: it knows already who is signed in, and makes the requests in place of `base` and `token`. */
    declare session: Session | undefined
    declare protected me: Me | undefined
    declare protected searched: string
    #asked = 0
    #unfollow: (() => void) | undefined

    constructor() {
        super()
        this.base = ''
        this.searched = ''
    }

    /** Asks again which organizations there are, after the person joined or left one. */
    async refresh(): Promise<void> {
        const asked = ++this.#asked
        try {
            const me = await (this.session?.me() ?? this.#orgs.request('get', '/me'))
            if (asked === this.#asked) {
                this.me = me as Me
            }
        } catch (error) {
            if (asked === this.#asked) {
                this.me = undefined
                this.#tellRefused(error)
            }
        }
    }

    override connectedCallback(): void {
        super.connectedCallback()
        this.#follow()
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        this.#unfollow?.()
    }

    protected override willUpdate(changed: PropertyValues): void {
        if (changed.has('session')) {
            this.#follow()
        } else if (this.session === undefined && (changed.has('base') || changed.has('token'))) {
            void this.refresh()
        }
    }

    #follow(): void {
        const { session } = this
        this.#unfollow?.()
        if (session !== undefined) {
            this.#unfollow = session.subscribe(() => (this.me = session.state.me))
            this.me = session.state.me
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        const { me } = this
        if (me === undefined) {
            return nothing
        }
        const t = textsFor(this)
        const name = this.#current(me)?.organization.name ?? t.choose
        const invited = me.invitations.length
        return html`
            <button
                part="button"
                type="button"
                aria-haspopup="menu"
                aria-label=${`${t.switch}: ${name}`}
                popovertarget="menu"
            >
                <span part="name">${name}</span>
                ${invited > 0 ? html`<span part="count">${invited}</span>` : nothing}
                <span part="arrow" aria-hidden="true"></span>
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
                ${invited > 0 ? this.#link('invitations', t.invitations(invited)) : nothing}
                ${this.#link('organizations', t.all)}
                <button part="item create" type="button" role="menuitem" tabindex="-1" @click=${this.#create}>${t.create}</button>
            </div>
        `
    }

    #link(page: 'invitations' | 'organizations', label: string): TemplateResult {
        const part = page === 'organizations' ? 'all' : page
        return html`<a
            part=${`item ${part}`}
            role="menuitem"
            tabindex="-1"
            href=${`${this.#url}/ui/${page}`}
            @click=${this.#close}
        >
            ${label}
        </a>`
    }

    #item(entry: Entry, me: Me): TemplateResult {
        const { id, name } = entry.organization
        return html`<button
            part="item organization"
            type="button"
            role="menuitemradio"
            tabindex="-1"
            aria-checked=${entry === this.#current(me)}
            @click=${() => this.#switch(entry)}
        >
            ${avatar(name, id, this.base === '' ? logoOf(entry.organization) : null)}<span>${name}</span>
        </button>`
    }

    get #url(): string {
        return this.base.replace(/\/+$/, '')
    }

    get #orgs(): Caller {
        return this.session ?? callerAt(this.#url, this.token)
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
            if (this.#tell('orgs-switched', { organization, auth } as Switched)) {
                this.organization = id
            }
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

    #close = (): void => {
        this.#menu?.hidePopover()
        this.renderRoot.querySelector('button')?.focus()
    }

    #placed = (): void => {
        if (this.#menu !== null) {
            placeMenu(this.#menu, this.getBoundingClientRect())
        }
    }

    #toggled = (event: ToggleEvent): void => {
        this.searched = ''
        if (event.newState === 'open') {
            this.#lines[0]?.focus()
        }
    }

    #pressed = (event: KeyboardEvent): void => {
        moveInMenu(event, this.#lines, this.shadowRoot?.activeElement ?? null, () => this.#menu?.hidePopover())
    }
}

customElements.define('orgs-switcher', OrgsSwitcher)
