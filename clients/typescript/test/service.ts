import { Session, type SessionOptions } from '@orgs/client'

/** A service in development mode, whose identity provider signs in anybody. */
export const SERVICE = process.env['ORGS_URL'] ?? 'http://localhost:8080'

export async function identityToken(email: string, groups = ''): Promise<string> {
    const body = new URLSearchParams({ email, groups })
    const response = await fetch(`${SERVICE}/dev/token`, { method: 'POST', body })
    return ((await response.json()) as { access_token: string }).access_token
}

/** Somebody nobody has seen before. */
export function newcomer(name: string): string {
    return `${name}.${crypto.randomUUID()}@example.com`
}

export function sessionOf(email: string, options: SessionOptions = {}): Session {
    return new Session({ url: SERVICE, identityToken: () => identityToken(email), ...options })
}

/** A name or slug that is not taken. */
export function unique(word: string): string {
    return `${word}-${crypto.randomUUID().slice(0, 13)}`
}

/** The requests that a session sends, as they go by. */
export class Wire {
    readonly sent: { method: string; path: string; status: number }[] = []

    #spoilt: string | undefined

    readonly fetch: typeof fetch = async (input, init) => {
        const headers = new Headers(init?.headers)
        if (headers.get('Authorization') === `Bearer ${this.#spoilt}`) {
            headers.set('Authorization', `Bearer ${this.#spoilt}x`)
        }
        const response = await fetch(input, { ...init, headers })
        const path = new URL(String(input)).pathname
        this.sent.push({ method: init?.method ?? 'GET', path, status: response.status })
        return response
    }

    /** The service refuses a token from now on, as if it had ended. */
    spoil(token: string): void {
        this.#spoilt = token
    }

    statuses(path: string): number[] {
        return this.sent.filter(request => request.path === path).map(request => request.status)
    }
}
