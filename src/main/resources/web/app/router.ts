import { NOTHING, ROUTES, type Route } from './routes'

/** A route, and what its address says. */
export interface Place {
    readonly route: Route
    readonly params: Readonly<Record<string, string>>
    readonly url: URL
}

/** Says whether one may leave; a form with changes asks. */
type Guard = () => boolean | Promise<boolean>

interface Kept {
    scroll?: number
}

const ROOT = '/ui'
const PATTERNS = ROUTES.map(route => ({ route, pattern: new URLPattern({ pathname: ROOT + route.path }) }))

/** Where in the application one is. Tells `change` with every other place. */
class Router extends EventTarget {
    #place: Place = placeOf(new URL(location.href))
    #guard: Guard | undefined
    /** Where the page was scrolled to when it was left; 0 for a new one. */
    scroll = 0

    get place(): Place {
        return this.#place
    }

    /** Takes over links and the browser's buttons. */
    start(): void {
        history.scrollRestoration = 'manual'
        document.addEventListener('click', event => this.#clicked(event))
        window.addEventListener('popstate', event => this.#returned(event))
        window.addEventListener('beforeunload', event => {
            if (this.#guard !== undefined) {
                event.preventDefault()
            }
        })
    }

    /** Goes to an address such as `/ui/organizations`. */
    async go(address: string, how: { replace?: boolean } = {}): Promise<void> {
        if (!(await this.#mayLeave())) {
            return
        }
        const url = new URL(address, location.href)
        history.replaceState({ ...(history.state as Kept), scroll: window.scrollY } satisfies Kept, '')
        if (how.replace) {
            history.replaceState({}, '', url)
        } else {
            history.pushState({}, '', url)
        }
        this.#arrive(url, 0)
    }

    /** Keeps filters and search texts in the address: the same place, so nothing moves. Empty ones are left out. */
    ask(query: Record<string, string | undefined>): void {
        const url = new URL(location.href)
        for (const [name, value] of Object.entries(query)) {
            if (value) {
                url.searchParams.set(name, value)
            } else {
                url.searchParams.delete(name)
            }
        }
        history.replaceState(history.state, '', url)
        this.#place = placeOf(url)
        this.dispatchEvent(new Event('query'))
    }

    /** Until it is taken back with undefined, leaving the page asks this first. */
    guard(guard: Guard | undefined): void {
        this.#guard = guard
    }

    async #mayLeave(): Promise<boolean> {
        if (this.#guard !== undefined && !(await this.#guard())) {
            return false
        }
        this.#guard = undefined
        return true
    }

    #clicked(event: MouseEvent): void {
        const link = event.composedPath().find((target): target is HTMLAnchorElement => target instanceof HTMLAnchorElement)
        const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
        if (!link?.href || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) {
            return
        }
        const url = new URL(link.href)
        if (url.origin !== location.origin || !isBelowRoot(url) || isWithinPage(url)) {
            return
        }
        event.preventDefault()
        void this.go(url.href)
    }

    async #returned(event: PopStateEvent): Promise<void> {
        const url = new URL(location.href)
        if (!(await this.#mayLeave())) {
            history.pushState({}, '', this.#place.url)
            return
        }
        this.#arrive(url, (event.state as Kept | null)?.scroll ?? 0)
    }

    #arrive(url: URL, scroll: number): void {
        this.#place = placeOf(url)
        this.scroll = scroll
        this.dispatchEvent(new Event('change'))
    }
}

function isBelowRoot(url: URL): boolean {
    return (url.pathname === ROOT || url.pathname.startsWith(ROOT + '/')) && !url.pathname.startsWith(ROOT + '/session')
}

function isWithinPage(url: URL): boolean {
    return url.hash !== '' && url.pathname === location.pathname && url.search === location.search
}

function placeOf(url: URL): Place {
    const pathname = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : url.pathname
    for (const { route, pattern } of PATTERNS) {
        const found = pattern.exec({ pathname })
        if (found !== null) {
            return { route, params: decoded(found.pathname.groups), url }
        }
    }
    return { route: NOTHING, params: {}, url }
}

function decoded(groups: Record<string, string | undefined>): Record<string, string> {
    return Object.fromEntries(
        Object.entries(groups).flatMap(([name, value]) =>
            value === undefined ? [] : [[name, safelyDecoded(value)] as const],
        ),
    )
}

function safelyDecoded(value: string): string {
    try {
        return decodeURIComponent(value)
    } catch {
        return value
    }
}

export const router = new Router()
