import type { Carried, Credential, IdentityToken } from './credential.js'
import { exchange } from './exchange.js'
import type { Orgs, Sending } from './orgs.js'
import { Tabs } from './tabs.js'
import { held, isGood, type Held } from './token.js'

/** The token of a request, and when it was sent. */
interface Proof {
    readonly token: Held | undefined
    readonly at: number
}

/** A token in memory, sent in the header `Authorization`. */
export class BearerCredential implements Credential<Proof> {
    readonly #orgs: Orgs
    readonly #tabs: Tabs<Held>
    readonly #identityToken: IdentityToken
    #held: Held | undefined
    #wish: string | undefined
    #renewing: Promise<Held | undefined> | undefined

    constructor(orgs: Orgs, identityToken: IdentityToken, name: string, signedOut: () => void) {
        this.#orgs = orgs
        this.#identityToken = identityToken
        this.#tabs = new Tabs(name, () => {
            this.#forget()
            signedOut()
        })
    }

    async carry(sending: Sending): Promise<Carried<Proof>> {
        const token = await this.#current()
        const proof = { token, at: Date.now() }
        if (token === undefined) {
            return { sending, proof }
        }
        const headers = { ...sending.headers, Authorization: `Bearer ${token.value}` }
        return { sending: { ...sending, headers, credentials: 'omit' }, proof }
    }

    async renew({ token, at }: Proof): Promise<boolean> {
        return token !== undefined && (await this.token(token.value, at)) !== undefined
    }

    async token(refused?: string, at = Date.now()): Promise<string | undefined> {
        if (refused === undefined) {
            return (await this.#current())?.value
        }
        if (isGood(this.#held) && this.#held.value === refused) {
            this.#held = { ...this.#held, goodUntil: 0 }
        }
        return (await this.#current(at))?.value
    }

    take(token: string): void {
        this.#held = held(token)
    }

    wish(organizationId: string | undefined): void {
        this.#wish = organizationId
    }

    async signOut(): Promise<void> {
        this.#forget()
        this.#tabs.tellSignedOut()
    }

    #forget(): void {
        this.#held = undefined
        this.#wish = undefined
    }

    async #current(since = 0): Promise<Held | undefined> {
        if (isGood(this.#held)) {
            return this.#held
        }
        this.#renewing ??= this.#tabs.alone(() => this.#renewed(since)).finally(() => (this.#renewing = undefined))
        return this.#renewing
    }

    async #renewed(since: number): Promise<Held | undefined> {
        const own = this.#held
        const renewed = (await this.#fromAnotherTab(own, since)) ?? (await this.#fromIdentityProvider(own))
        // Not if somebody took another one, or signed out, meanwhile.
        if (this.#held === own) {
            this.#held = renewed
        }
        return this.#held
    }

    async #fromIdentityProvider(own: Held | undefined): Promise<Held | undefined> {
        const identity = await this.#identityToken()
        if (!identity) {
            return undefined
        }
        const fresh = await exchange(this.#orgs, identity, { organization: this.#organization(own) })
        this.#tabs.tell(fresh)
        return fresh
    }

    /** One tab asks the identity provider; its token gives every other tab one for the organization of that tab. */
    async #fromAnotherTab(own: Held | undefined, since: number): Promise<Held | undefined> {
        const theirs = this.#tabs.news
        if (!isGood(theirs) || theirs.since < since || theirs.claims.sub !== own?.claims.sub) {
            return undefined
        }
        const organization = this.#organization(own)
        if (theirs.claims.org?.id === organization) {
            return theirs
        }
        // A token that names an organization never leads to one that names none.
        return organization === undefined ? undefined : exchange(this.#orgs, theirs.value, { organization })
    }

    #organization(own: Held | undefined): string | undefined {
        return this.#wish ?? own?.claims.org?.id
    }
}
