import { html, LitElement, nothing, type TemplateResult } from 'lit'
import '../parts/menu'
import '../parts/toasts'
import { failure } from '../parts/states'
import { t } from '../texts'
import { header } from './header'
import { appName, isDevelopment } from './installation'
import { sideNav } from './navigation'
import type { Page } from './page'
import type { Route } from './routes'
import { router, type Place } from './router'
import { session } from './session'

/** What stands around every page, and which page that is. */
class Shell extends LitElement {
    #page: Page<unknown> | undefined
    #place: Place = router.place
    #failed: unknown
    #ended = false

    override connectedCallback(): void {
        super.connectedCallback()
        router.addEventListener('change', () => void this.#show(true))
        session.addEventListener('change', () => this.requestUpdate())
        session.addEventListener('ended', () => {
            this.#ended = true
            this.requestUpdate()
        })
        window.addEventListener('focus', () => void this.#return())
        window.addEventListener('online', () => this.requestUpdate())
        window.addEventListener('offline', () => this.requestUpdate())
        void this.#show(false)
        if (isDevelopment()) {
            void import('./development')
        }
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        const area = this.#place.route.area
        return html`
            <a class="skip" href="#main">${t.shell.skip}</a>
            ${header(this.#place)}
            <div class="frame" data-area=${area}>
                ${sideNav(this.#place)}
                <main id="main">${this.#banners()} ${this.#failed ? this.#failure() : (this.#page ?? nothing)}</main>
            </div>
            <orgs-toasts></orgs-toasts>
        `
    }

    #banners(): TemplateResult {
        return html`
            ${navigator.onLine ? nothing : html`<p class="banner" role="status">${t.shell.offline}</p>`}
            ${this.#ended
                ? html`<p class="banner" role="alert">
                      ${t.shell.ended}
                      <a href=${signInAddress(this.#place.url)} target="_blank">${t.shell.signInAgain}</a>
                  </p>`
                : nothing}
        `
    }

    #failure(): TemplateResult {
        return html`<h1 tabindex="-1">${t.titles[this.#place.route.title]}</h1>
            ${failure(this.#failed, () => location.reload())}`
    }

    /** Whoever was signed out and has signed in again in another tab goes on here. */
    async #return(): Promise<void> {
        if (this.#ended && (await session.refresh().catch(() => undefined)) !== undefined) {
            this.#ended = false
            this.requestUpdate()
        }
    }

    /** @param moved whether somebody went there, so that the focus has to follow */
    async #show(moved: boolean): Promise<void> {
        const place = router.place
        try {
            const route = await allowed(place)
            if (router.place !== place) {
                return // somewhere else already
            }
            if (route === undefined) {
                await router.go(signInAddress(place.url), { replace: true })
                return
            }
            await route.load()
            const page = document.createElement(route.element) as Page<unknown>
            page.place = { ...place, route }
            this.#page = page
            this.#failed = undefined
        } catch (error) {
            this.#failed = error
        }
        this.#place = place
        this.#ended = false
        document.title = `${t.titles[place.route.title]} · ${appName()}`
        this.requestUpdate()
        await this.updateComplete
        await this.#page?.updateComplete
        if (moved) {
            window.scrollTo(0, router.scroll)
            this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
        }
    }
}

/** The route whose page is shown: the place's own, one that says why not, or undefined for whoever has to sign in first. */
async function allowed({ route, params }: Place): Promise<Route | undefined> {
    const me = await session.known()
    if (route.open) {
        return route
    }
    if (me === undefined) {
        return undefined
    }
    if (route.area === 'admin') {
        return session.isSystemAdministrator ? route : refusing(route, 'page-forbidden')
    }
    const slug = params['slug']
    if (slug === undefined) {
        return route
    }
    const entry = await session.reach(slug)
    if (entry === undefined) {
        return refusing(route, 'page-no-organization')
    }
    return route.needs === undefined || session.may(route.needs, entry) ? route : refusing(route, 'page-forbidden')
}

function refusing(route: Route, element: string): Route {
    return { ...route, element, load: () => import('../pages/nothing') }
}

function signInAddress(from: URL): string {
    const to = from.pathname + from.search
    return to === '/ui' ? '/ui/sign-in' : `/ui/sign-in?to=${encodeURIComponent(to)}`
}

customElements.define('orgs-app', Shell)
