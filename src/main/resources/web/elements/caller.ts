import { Orgs, type Caller } from '../api/orgs-client/index.js'

/** Makes requests with a token of the page's own, or with the cookie of the service. */
export function callerAt(url: string, token: (() => Promise<string>) | undefined): Caller {
    return new Orgs({
        url,
        ...(token === undefined ? { fetch: (input, init) => fetch(input, { ...init, credentials: 'include' }) } : { token }),
    })
}
