// Stands for your identity provider's library: the provider of Orgs' development mode signs in anybody.
import { ORGS } from './places'

const PERSON = 'person'

export function signIn(email: string): void {
    localStorage.setItem(PERSON, email)
}

export function signOut(): void {
    localStorage.removeItem(PERSON)
}

/** A token of the person who is signed in at the provider, if somebody is. */
export async function identityToken(): Promise<string | undefined> {
    const email = localStorage.getItem(PERSON)
    if (email === null) {
        return undefined
    }
    const response = await fetch(`${ORGS}/dev/token`, { method: 'POST', body: new URLSearchParams({ email }) })
    return ((await response.json()) as { access_token: string }).access_token
}
