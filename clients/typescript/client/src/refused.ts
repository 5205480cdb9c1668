import type { components } from './schema.js'

/** Why the service says no: one vocabulary for all its APIs. */
export type Refusal = components['schemas']['Refusal']

/** What does not fit in a request. */
export interface Issue {
    readonly path: readonly (string | number)[]
    readonly message: string
}

/** The service said no. */
export class Refused extends Error {
    override readonly name = 'Refused'

    constructor(
        /** The reason, for programs; unknown when something between here and the service said no. */
        readonly refusal: Refusal | 'unknown',
        readonly status: number,
        /** The reason, for people. */
        message: string,
        /** Seconds after which another try can succeed, where the service knows. */
        readonly retryAfter: number | undefined = undefined,
        /** Which fields of the request do not fit; empty unless that is the reason. */
        readonly issues: readonly Issue[] = [],
        /** The answer's body: what else the API tells about this refusal. */
        readonly body: unknown = undefined,
        /** By which the service's log names the request. */
        readonly requestId: string | undefined = undefined,
    ) {
        super(message)
    }

    static async of(response: Response): Promise<Refused> {
        const body = parsed(await response.text())
        const told = isObject(body) ? body : {}
        return new Refused(
            (response.headers.get('Orgs-Refusal') as Refusal | null) ?? 'unknown',
            response.status,
            messageIn(told) ?? `${response.status} ${response.statusText}`.trim(),
            seconds(response.headers.get('Retry-After')),
            Array.isArray(told['issues']) ? (told['issues'] as Issue[]) : [],
            body,
            response.headers.get('X-Request-Id') ?? undefined,
        )
    }
}

/** Each API words its refusals otherwise. */
function messageIn(told: Record<string, unknown>): string | undefined {
    return [told['message'], told['error_description'], told['error']].find(text => typeof text === 'string')
}

function parsed(body: string): unknown {
    try {
        return JSON.parse(body)
    } catch {
        return body
    }
}

function isObject(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null
}

function seconds(header: string | null): number | undefined {
    return header !== null && /^\d+$/.test(header) ? Number(header) : undefined
}
