import { Refused } from './refused.js'
import type { Answer, Caller, Method, OptionsOf, PathOf } from './types.js'

export interface OrgsOptions {
    /** Where the service is, such as `https://orgs.example.com`; without it, where the page comes from. */
    url?: string
    /** A token to send with each request; without it, requests are nobody's. */
    token?: () => Promise<string>
    /** The `fetch` to use in place of the global one. */
    fetch?: typeof fetch
}

/** A request before it is typed by its route. */
export interface Sending {
    path?: object | undefined
    query?: object | undefined
    body?: unknown
    headers?: Record<string, string>
    credentials?: RequestCredentials
    signal?: AbortSignal | undefined
}

/** The service, called by nobody, or with a token of yours. */
export class Orgs implements Caller {
    readonly #url: string
    readonly #token: (() => Promise<string>) | undefined
    readonly #fetch: typeof fetch

    constructor(options: OrgsOptions = {}) {
        this.#url = (options.url ?? '').replace(/\/+$/, '')
        this.#token = options.token
        this.#fetch = options.fetch ?? ((input, init) => fetch(input, init))
    }

    async request<M extends Method, P extends PathOf<M>>(
        method: M,
        path: P,
        ...options: OptionsOf<M, P>
    ): Promise<Answer<M, P>> {
        const response = await this.send(method, path, options[0] as Sending | undefined)
        return (await content(response)) as Answer<M, P>
    }

    /**
     * The answer as it came: for headers, and for what is not JSON.
     *
     * @throws Refused unless it is a good one, or 304
     */
    async send(method: string, path: string, sending: Sending = {}): Promise<Response> {
        const headers: Record<string, string> = { ...sending.headers }
        if (this.#token) {
            headers['Authorization'] = `Bearer ${await this.#token()}`
        }
        const init: RequestInit = { method: method.toUpperCase(), headers }
        if (sending.body !== undefined) {
            init.body = encoded(sending.body, headers)
        }
        if (sending.credentials) {
            init.credentials = sending.credentials
        }
        if (sending.signal) {
            init.signal = sending.signal
        }
        const response = await this.#fetch(this.#url + address(path, sending), init)
        if (!response.ok && response.status !== 304) {
            throw await Refused.of(response)
        }
        return response
    }
}

function encoded(body: unknown, headers: Record<string, string>): BodyInit {
    if (body instanceof FormData || body instanceof URLSearchParams) {
        return body
    }
    headers['Content-Type'] = 'application/json'
    return JSON.stringify(body)
}

function address(path: string, { path: values = {}, query = {} }: Sending): string {
    const named = new Map<string, unknown>(Object.entries(values))
    const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(named.get(name))))
    const asked = new URLSearchParams()
    for (const [name, value] of Object.entries(query)) {
        if (value !== undefined && value !== null) {
            asked.append(name, String(value))
        }
    }
    return asked.size === 0 ? filled : `${filled}?${asked}`
}

/** What an answer holds: JSON, a file, or nothing. */
export async function content(response: Response): Promise<unknown> {
    const type = response.headers.get('Content-Type') ?? ''
    if (type.startsWith('application/json')) {
        return response.json()
    }
    return type === '' ? undefined : response.blob()
}
