/** What a token of the service says: everything that other services read there. */
export interface Claims {
    /** The account's id. */
    readonly sub: string
    readonly iat: number
    readonly exp: number
    /** The organization that the token was issued for. */
    readonly org?: { readonly id: string; readonly slug: string; readonly roles: readonly string[] }
    /** The version of that membership: it grows with every change, also when the person left and came back. */
    readonly mv?: number
}

/** A token, and until when requests should use it. */
export interface Held {
    readonly value: string
    readonly claims: Claims
    /** When it came and how long it is to be used, in this machine's time: its clock may differ from the service's. */
    readonly since: number
    readonly goodUntil: number
}

const MARGIN = 60_000

/** A token that has just been issued. It is good until shortly before its end, so that no request comes too late. */
export function held(value: string): Held {
    const claims = claimsOf(value)
    const life = (claims.exp - claims.iat) * 1000
    const since = Date.now()
    return { value, claims, since, goodUntil: goodUntil(life) }
}

/** Until when requests should use what comes now and lives for so many milliseconds. */
export function goodUntil(life: number): number {
    return Date.now() + life - Math.min(MARGIN, life / 5)
}

export function isGood(token: Held | undefined): token is Held {
    return token !== undefined && Date.now() < token.goodUntil
}

function claimsOf(token: string): Claims {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')
    const bytes = Uint8Array.from(atob(payload), character => character.charCodeAt(0))
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims
}
