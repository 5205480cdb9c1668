import type { Orgs, Sending } from './orgs.js'
import { Refused } from './refused.js'
import { held, type Held } from './token.js'

export interface Wanted {
    /** The organization that the token shall name: honoured, or forgotten if the person is no member any more. */
    organization?: string | undefined
    /** Whether the browser shall get it as its cookie too. */
    cookie?: boolean
}

/**
 * A token of the service for one of the identity provider, or for another one of the service.
 *
 * @throws Refused with 401 when the token is not accepted
 */
export async function exchange(orgs: Orgs, token: string, wanted: Wanted): Promise<Held> {
    try {
        return await exchanged(orgs, token, wanted)
    } catch (error) {
        if (oauthError(error) === 'invalid_target' && wanted.organization !== undefined) {
            return exchanged(orgs, token, { ...wanted, organization: undefined })
        }
        if (error instanceof Refused && oauthError(error) === 'invalid_request') {
            throw new Refused('credential_invalid', 401, error.message, undefined, [], error.body)
        }
        throw error
    }
}

async function exchanged(orgs: Orgs, token: string, { organization, cookie }: Wanted): Promise<Held> {
    const body = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
        subject_token: token,
    })
    if (organization !== undefined) {
        body.set('organization', organization)
    }
    const sending: Sending = { body }
    if (cookie) {
        body.set('set_cookie', 'true')
        sending.credentials = 'include'
    }
    const response = await orgs.send('post', '/token', sending)
    return held(((await response.json()) as { access_token: string }).access_token)
}

function oauthError(error: unknown): unknown {
    return error instanceof Refused ? (error.body as { error?: unknown } | undefined)?.error : undefined
}
