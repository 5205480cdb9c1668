// The service as the pages know it: the client package (clients/typescript), with the session that lives in the cookie. No page builds an address or
// reads a status.
import { Session, type Answer } from './orgs-client/index.js'
import type { components } from './orgs-client/schema.js'

export * from './orgs-client/index.js'

/** Every reason for which the service says no. */
export type RefusalWord = components['headers']['OrgsRefusal']

/** How this installation is set. */
export type Config = Answer<'get', '/ui/config'>
export type DemoPerson = NonNullable<Config['development']>['people'][number]

/** Makes typed requests as the person who is signed in: `orgs.request('get', '/organizations/{organizationId}', { path: { organizationId } })`. */
export const orgs = new Session({ cookie: true, include: 'permissions', fetch: patiently, renew })

/** The session at the identity provider goes on for longer than the cookie, and gives another one. */
async function renew(): Promise<number | false> {
    const answer = await fetch('/ui/session', { method: 'POST' })
    return answer.ok && ((await answer.json()) as Answer<'post', '/ui/session'>).expiresIn
}

/** Forgets who is signed in. The address at which the identity provider ends its session, if it has one. */
export async function signOut(): Promise<string | undefined> {
    const { endSessionUrl } = await orgs.request('post', '/ui/session/end')
    await orgs.signOut()
    return endSessionUrl
}

/** What is not in the API's document, because only development has it. */
export async function signInForDevelopment(person: object): Promise<void> {
    await orgs.send('post', '/dev/session', { body: person })
}

const TRIES = 3
const PAUSE = 400

/** Reads are tried again while the service is busy or being restarted; changes never. */
async function patiently(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    for (let tried = 1; ; tried++) {
        const isLast = init?.method !== 'GET' || tried === TRIES
        try {
            const response = await fetch(input, init)
            if (isLast || response.status !== 503) {
                return response
            }
        } catch (error) {
            if (isLast || !(error instanceof TypeError) || !navigator.onLine) {
                throw error
            }
        }
        await new Promise(resolve => setTimeout(resolve, PAUSE * 2 ** tried))
    }
}
