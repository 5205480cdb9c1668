import { BearerCredential } from './bearer.js'
import { CookieCredential, type Renew } from './cookie.js'
import type { Credential, IdentityToken } from './credential.js'
import { content, Orgs, type OrgsOptions, type Sending } from './orgs.js'
import { Refused } from './refused.js'
import type { Answer, Caller, Entry, Me, Method, OptionsOf, PathOf } from './types.js'

export interface SessionOptions extends Omit<OrgsOptions, 'token'> {
    /** Asks your identity provider's library for a token; with it, the service's tokens are had and renewed. */
    identityToken?: IdentityToken
    /** Whether the token lives in the browser's cookie, out of reach of scripts. Without `identityToken` it does. */
    cookie?: boolean
    /** Makes the cookie anew where a server signs people in, instead of `identityToken`. */
    renew?: Renew
    /** What `me` tells in addition: `permissions` for what the person may do in each of their organizations. */
    include?: 'permissions'
}

/** Who is signed in, as far as it is known; another object after each change. */
export interface SessionState {
    readonly status: 'unknown' | 'signed-in' | 'signed-out'
    readonly me: Me | undefined
    /** The organization that this tab works in. */
    readonly organization: Entry | undefined
}

const UNKNOWN: SessionState = { status: 'unknown', me: undefined, organization: undefined }
const SIGNED_OUT: SessionState = { status: 'signed-out', me: undefined, organization: undefined }

/** The person who is signed in, and the organization of this tab. Requests carry their token, which renews itself. */
export class Session implements Caller {
    readonly #orgs: Orgs
    readonly #fetch: typeof fetch
    readonly #include: SessionOptions['include']
    readonly #credential: Credential<unknown>
    readonly #tab: TabOrganization
    readonly #listeners = new Set<() => void>()
    #state = UNKNOWN
    #tag: string | undefined
    #loading: Promise<Me> | undefined

    constructor({ identityToken, cookie, renew, include, ...options }: SessionOptions = {}) {
        const name = `orgs ${options.url ?? ''}`
        const signedOut = () => this.#forget()
        this.#orgs = new Orgs(options)
        this.#fetch = options.fetch ?? ((input, init) => fetch(input, init))
        this.#include = include
        this.#credential =
            identityToken === undefined || cookie
                ? new CookieCredential(this.#orgs, identityToken, renew, name, signedOut)
                : new BearerCredential(this.#orgs, identityToken, name, signedOut)
        this.#tab = new TabOrganization(name)
        this.#credential.wish(this.#tab.id)
    }

    get state(): SessionState {
        return this.#state
    }

    /** Calls the listener after each change of `state`; the result ends that. */
    readonly subscribe = (listener: () => void): (() => void) => {
        this.#listeners.add(listener)
        return () => this.#listeners.delete(listener)
    }

    /**
     * Who is signed in, with their organizations and invitations; the same object while nothing has changed.
     * Call it again after a change that this person made.
     *
     * @throws Refused with 401 when nobody is signed in
     */
    me(): Promise<Me> {
        this.#loading ??= this.#load().finally(() => (this.#loading = undefined))
        return this.#loading
    }

    /** Makes an organization the one of this tab, and of its tokens. */
    async activate(organizationId: string): Promise<Entry> {
        return (await this.request('post', '/organizations/active', { body: { organizationId } })) as Entry
    }

    /**
     * A token for requests to other services: they find the organization of this tab in its claim `org`.
     *
     * @throws Refused with 401 when nobody is signed in, or only the cookie knows who
     */
    async token(): Promise<string> {
        const token = await this.#credential.token()
        if (token === undefined) {
            throw new Refused('credential_missing', 401, 'There is no token that scripts may read')
        }
        return token
    }

    /** As the global `fetch`, for other services: with the token, and once more with a new one after a 401. */
    async fetch(address: string | URL, init: RequestInit = {}): Promise<Response> {
        const token = await this.token()
        const response = await this.#fetch(address, withToken(init, token))
        const another = response.status === 401 ? await this.#credential.token(token) : undefined
        return another === undefined ? response : this.#fetch(address, withToken(init, another))
    }

    /** Forgets the person in all tabs; sign them out at the identity provider as well. */
    async signOut(): Promise<void> {
        await this.#credential.signOut()
        this.#forget()
    }

    async request<M extends Method, P extends PathOf<M>>(
        method: M,
        path: P,
        ...options: OptionsOf<M, P>
    ): Promise<Answer<M, P>> {
        const answer = await content(await this.send(method, path, options[0] as Sending | undefined))
        if (isActivated(answer)) {
            await this.#activated(answer)
        }
        return answer as Answer<M, P>
    }

    /** As `Orgs.send`; a request that is refused with 401 is made once more with a new token. */
    async send(method: string, path: string, sending: Sending = {}): Promise<Response> {
        try {
            const { sending: first, proof } = await this.#credential.carry(sending)
            try {
                return await this.#orgs.send(method, path, first)
            } catch (error) {
                if (isUnauthorized(error) && (await this.#credential.renew(proof))) {
                    return await this.#orgs.send(method, path, (await this.#credential.carry(sending)).sending)
                }
                throw error
            }
        } catch (error) {
            if (isUnauthorized(error)) {
                this.#become(SIGNED_OUT)
            }
            throw error
        }
    }

    async #load(): Promise<Me> {
        const known = this.#state.me
        const headers: Record<string, string> = known && this.#tag ? { 'If-None-Match': this.#tag } : {}
        const response = await this.send('get', '/me', { query: { include: this.#include }, headers })
        if (response.status === 304 && known) {
            return this.#state.me ?? known
        }
        const me = (await response.json()) as Me
        this.#tag = response.headers.get('ETag') ?? undefined
        const organization = entryIn(me, this.#tab.id) ?? me.activeOrganization ?? undefined
        this.#become({ status: 'signed-in', me, organization })
        return me
    }

    async #activated({ auth, ...entry }: Activated): Promise<void> {
        const id = entry.organization.id
        this.#credential.take(auth.token)
        this.#credential.wish(id)
        this.#tab.id = id
        const me = this.#state.me
        const known = me && entryIn(me, id)
        if (known) {
            const organization = { ...known, ...entry }
            this.#tag = undefined
            this.#become({ ...this.#state, me: { ...me, activeOrganization: organization }, organization })
        } else if (me) {
            await this.#load()
        }
    }

    #forget(): void {
        this.#tab.id = undefined
        this.#become(SIGNED_OUT)
    }

    #become(state: SessionState): void {
        if (state !== this.#state) {
            this.#state = state
            this.#listeners.forEach(listener => listener())
        }
    }
}

function withToken(init: RequestInit, token: string): RequestInit {
    const headers = new Headers(init.headers)
    headers.set('Authorization', `Bearer ${token}`)
    return { ...init, headers }
}

type Activated = Entry & { auth: { token: string } }

/** Answers that make an organization the active one bring a token that says so. */
function isActivated(answer: unknown): answer is Activated {
    return typeof (answer as Partial<Activated> | null | undefined)?.auth?.token === 'string'
}

function isUnauthorized(error: unknown): boolean {
    return error instanceof Refused && error.status === 401
}

function entryIn(me: Me, organizationId: string | undefined): Entry | undefined {
    return me.organizations.find(entry => entry.organization.id === organizationId)
}

/** The organization of this tab: it stays when the page is loaded again, and no other tab knows of it. */
class TabOrganization {
    readonly #key: string
    #id: string | undefined

    constructor(key: string) {
        this.#key = key
        this.#id = stored()?.getItem(key) ?? undefined
    }

    get id(): string | undefined {
        return this.#id
    }

    set id(id: string | undefined) {
        this.#id = id
        if (id === undefined) {
            stored()?.removeItem(this.#key)
        } else {
            stored()?.setItem(this.#key, id)
        }
    }
}

/** Not in Node, and not where the browser forbids it. */
function stored(): Storage | undefined {
    try {
        return globalThis.sessionStorage
    } catch {
        return undefined
    }
}
