import type { Sending } from './orgs.js'

/** A token of your identity provider that is still good; nothing when nobody is signed in there. */
export type IdentityToken = () => Promise<string | null | undefined>

/** A request with the proof of who asks, and which proof it is. */
export interface Carried<Proof> {
    readonly sending: Sending
    readonly proof: Proof
}

/** How requests prove who asks. */
export interface Credential<Proof> {
    carry(sending: Sending): Promise<Carried<Proof>>
    /** Gets another proof after this one was refused with 401; whether there is one. */
    renew(refused: Proof): Promise<boolean>
    /** A token for requests to other services, if there is one; another one than they refused. */
    token(refused?: string): Promise<string | undefined>
    /** Takes the token that an answer brought. */
    take(token: string): void
    /** Which organization new tokens shall name. */
    wish(organizationId: string | undefined): void
    /** Forgets the person in all tabs. */
    signOut(): Promise<void>
}
