import type { Carried, Credential, IdentityToken } from './credential.js'
import { exchange } from './exchange.js'
import type { Orgs, Sending } from './orgs.js'
import { Tabs } from './tabs.js'
import { goodUntil, held, isGood, type Held } from './token.js'

/** When the cookie was renewed, and until when it is good, if that is known. */
export interface Renewal {
    readonly at: number
    readonly goodUntil: number | undefined
}

const NEVER: Renewal = { at: 0, goodUntil: undefined }

/** Makes the cookie anew: whether somebody is still signed in, or for how many seconds it is good now. */
export type Renew = () => Promise<boolean | number>

/** The browser's cookie: no script can read it, and all tabs share it. A proof is the time when it was used. */
export class CookieCredential implements Credential<number> {
    readonly #orgs: Orgs
    readonly #tabs: Tabs<Renewal>
    readonly #identityToken: IdentityToken | undefined
    readonly #renewCookie: Renew | undefined
    #renewal = NEVER
    #renewing: Promise<boolean> | undefined
    #held: Held | undefined
    #wish: string | undefined

    constructor(
        orgs: Orgs,
        identityToken: IdentityToken | undefined,
        renewCookie: Renew | undefined,
        name: string,
        signedOut: () => void,
    ) {
        this.#orgs = orgs
        this.#identityToken = identityToken
        this.#renewCookie = renewCookie
        this.#tabs = new Tabs(name, () => {
            this.#forget()
            signedOut()
        })
    }

    async carry(sending: Sending): Promise<Carried<number>> {
        if (Date.now() >= (this.#renewal.goodUntil ?? Infinity)) {
            await this.renew(Date.now())
        }
        return { sending: { ...sending, credentials: 'include' }, proof: Date.now() }
    }

    async renew(refused: number): Promise<boolean> {
        if (this.#renewal.at >= refused) {
            return true
        }
        this.#renewing ??= this.#tabs
            .alone(() => this.#renewed(refused))
            .finally(() => (this.#renewing = undefined))
        return this.#renewing
    }

    async token(refused?: string): Promise<string | undefined> {
        if (!isGood(this.#held) || this.#held.value === refused) {
            const identity = await this.#identityToken?.()
            this.#held = identity ? await exchange(this.#orgs, identity, { organization: this.#wish }) : undefined
        }
        return this.#held?.value
    }

    take(token: string): void {
        this.#held = held(token)
    }

    wish(organizationId: string | undefined): void {
        this.#wish = organizationId
    }

    async signOut(): Promise<void> {
        await this.#orgs.send('delete', '/token', { credentials: 'include' })
        this.#forget()
        this.#tabs.tellSignedOut()
    }

    #forget(): void {
        this.#renewal = NEVER
        this.#held = undefined
        this.#wish = undefined
    }

    async #renewed(refused: number): Promise<boolean> {
        const theirs = this.#tabs.news
        if (theirs !== undefined && theirs.at >= refused) {
            this.#renewal = theirs
            return true
        }
        const identity = await this.#identityToken?.()
        if (identity) {
            this.#held = await exchange(this.#orgs, identity, { organization: this.#wish, cookie: true })
            this.#renewal = { at: Date.now(), goodUntil: this.#held.goodUntil }
        } else {
            const renewed = await this.#renewCookie?.()
            if (!renewed) {
                this.#renewal = NEVER
                return false
            }
            this.#renewal = { at: Date.now(), goodUntil: renewed === true ? undefined : goodUntil(renewed * 1000) }
        }
        this.#tabs.tell(this.#renewal)
        return true
    }
}
