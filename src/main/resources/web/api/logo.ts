import type { Organization } from './orgs-client/index.js'

/**
 * Where the logo can be had from; another address after each change, since browsers keep pictures for a while. Undefined for logos on other sites,
 * which this application does not ask for anything.
 */
export function logoOf({ logoUrl, updatedAt }: Pick<Organization, 'logoUrl'> & { updatedAt?: string }): string | undefined {
    if (logoUrl === null) {
        return undefined
    }
    const url = new URL(logoUrl, location.href)
    if (url.origin !== location.origin) {
        return undefined
    }
    if (updatedAt !== undefined) {
        url.searchParams.set('v', updatedAt)
    }
    return url.pathname + url.search
}
