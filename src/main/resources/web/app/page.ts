import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Entry } from '../api'
import { Connection } from '../parts/connection'
import { failure, notice, skeleton } from '../parts/states'
import { toast } from '../parts/toasts'
import { t } from '../texts'
import { appName } from './installation'
import { router, type Place } from './router'
import { session } from './session'

type State<T> = { is: 'loading' } | { is: 'loaded'; data: T } | { is: 'failed'; error: unknown }

/**
 * A page: loads what it shows, and is in one of the states that every page has. It renders into the document itself, so that labels, ids and the
 * one style sheet just work. docs/ui.md has an example.
 */
export abstract class Page<T = undefined> extends LitElement {
    /** Set by the shell before the page is connected. */
    place!: Place
    #state: State<T> = { is: 'loading' }
    #loading: AbortController | undefined
    readonly #connection = new Connection(this)
    #busy = false
    #refused: unknown

    /** What the page shows. Called once, and again by `reload` and when a filter in the address changes. */
    protected abstract load(signal: AbortSignal): Promise<T>

    /** The page, once it is loaded. */
    protected abstract view(data: T): TemplateResult

    /** The `h1`; also the title of the tab. Undefined data: not loaded yet. */
    heading(_data: T | undefined = this.data): string {
        return t.titles[this.place.route.title]
    }

    /** A sentence below the heading. */
    protected lead(_data: T | undefined): unknown {
        return nothing
    }

    /** A picture beside the heading. */
    protected face(_data: T | undefined): unknown {
        return nothing
    }

    /** The buttons beside the heading: one primary action at most. */
    protected actions(_data: T): unknown {
        return nothing
    }

    /** The final shape in grey, for whoever has to wait. */
    protected skeleton(): TemplateResult {
        return skeleton()
    }

    /** What was loaded last; undefined before. */
    protected get data(): T | undefined {
        return this.#state.is === 'loaded' ? this.#state.data : undefined
    }

    /** A change is on its way, or there is no network: buttons that begin one are disabled. */
    protected get busy(): boolean {
        return this.#busy || this.#connection.isLost
    }

    /** A filter of the address, `''` without it. */
    protected query(name: string): string {
        return this.place.url.searchParams.get(name) ?? ''
    }

    /** Loads again and keeps what is shown until then. */
    async reload(): Promise<void> {
        this.#loading?.abort()
        const loading = (this.#loading = new AbortController())
        try {
            const data = await this.load(loading.signal)
            if (!loading.signal.aborted) {
                this.#state = { is: 'loaded', data }
            }
        } catch (error) {
            if (!loading.signal.aborted) {
                this.#state = { is: 'failed', error }
            }
        }
        this.requestUpdate()
        document.title = `${this.heading()} · ${appName()}`
    }

    /**
     * Does what a button asks for: one thing at a time. What is refused is told on top of the page, what is done by a toast. Whether it was done.
     */
    protected async act(change: () => Promise<unknown>, done?: string): Promise<boolean> {
        if (this.#busy) {
            return false
        }
        this.#busy = true
        this.#refused = undefined
        this.requestUpdate()
        try {
            await change()
            window.dispatchEvent(new Event('orgs-changed'))
            if (done !== undefined) {
                toast(done)
            }
            return true
        } catch (error) {
            this.#refused = error
            return false
        } finally {
            this.#busy = false
            this.requestUpdate()
        }
    }

    override connectedCallback(): void {
        super.connectedCallback()
        router.addEventListener('query', this.#asked)
        void this.reload()
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        router.removeEventListener('query', this.#asked)
        this.#loading?.abort()
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        return html`
            <header class="page-head">
                ${this.face(this.data)}
                <div>
                    <h1 tabindex="-1">${this.heading()}</h1>
                    ${this.lead(this.data)}
                </div>
                ${this.#state.is === 'loaded'
                    ? html`<div class="actions">${this.actions(this.#state.data)}</div>`
                    : nothing}
            </header>
            ${this.#refused === undefined ? nothing : notice('danger', t.refused(this.#refused))} ${this.#body()}
        `
    }

    #body(): TemplateResult {
        switch (this.#state.is) {
            case 'loading':
                return html`<div class="loading" role="status" aria-label=${t.states.loading}>${this.skeleton()}</div>`
            case 'loaded':
                return this.view(this.#state.data)
            case 'failed':
                return failure(this.#state.error, () => this.reload())
        }
    }

    #asked = (): void => {
        this.place = router.place
        void this.reload()
    }
}

/** A page of one organization; the shell has made sure that it is the caller's. */
export abstract class OrganizationPage<T = undefined> extends Page<T> {
    #entry: Entry | undefined

    /** The organization with the caller's own membership; what was known last, while one is leaving it. */
    protected get entry(): Entry {
        this.#entry = session.entry(this.place.params['slug'] ?? '') ?? this.#entry
        if (this.#entry === undefined) {
            throw new Error('The shell shows no page of an organization that is not the caller’s')
        }
        return this.#entry
    }

    /** The address of another page of this organization: `this.at('/members')`. */
    protected at(path: string): string {
        return `/ui/o/${encodeURIComponent(this.entry.organization.slug)}${path}`
    }
}
