import { listOrganizations, orgs, Refused, signOut, type Config, type Entry, type Me, type Permission } from '../api'

/** Who is signed in and what they see first. Tells `change` when that is another, and `ended` when nobody is any more. */
class Session extends EventTarget {
    #asked: Promise<Me | undefined> | undefined
    #config: Promise<Config> | undefined
    #status = orgs.state.status
    /** What `me` had no room for. */
    #reached = new Map<string, Entry>()

    constructor() {
        super()
        orgs.subscribe(() => this.#changed())
    }

    /** Undefined while nobody is signed in, or before it was asked. */
    get me(): Me | undefined {
        return orgs.state.me
    }

    /** The first of the caller's organizations, in the order in which they became their member. */
    get organizations(): readonly Entry[] {
        return (this.me?.organizations ?? []) as Entry[]
    }

    get isSystemAdministrator(): boolean {
        return this.me?.user.role === 'admin'
    }

    /** Asks once. */
    known(): Promise<Me | undefined> {
        this.#asked ??= this.#ask()
        return this.#asked
    }

    /** Asks again, after a change that `me` shows. */
    refresh(): Promise<Me | undefined> {
        this.#asked = this.#ask()
        return this.#asked
    }

    /** How the installation is set; asked once. */
    config(): Promise<Config> {
        this.#config ??= orgs.request('get', '/ui/config')
        this.#config.catch(() => (this.#config = undefined))
        return this.#config
    }

    /** The caller's organization with this slug; undefined for one that is not theirs. */
    entry(slug: string): Entry | undefined {
        return this.organizations.find(entry => entry.organization.slug === slug) ?? this.#reached.get(slug)
    }

    /** As `entry`, also when `me` had no room for all: then the list is walked through. */
    async reach(slug: string): Promise<Entry | undefined> {
        const known = this.entry(slug)
        if (known !== undefined || this.me?.nextOrganizationsCursor === undefined) {
            return known
        }
        for await (const entry of listOrganizations(orgs, { include: 'permissions', pageSize: 100 })) {
            if (entry.organization.slug === slug) {
                this.#reached.set(slug, entry)
                return entry
            }
        }
        return undefined
    }

    /** Whether what it needs may be offered. The service decides again in every call. */
    may(permission: Permission, entry: Entry | undefined): boolean {
        return entry?.permissions?.includes(permission) ?? false
    }

    /** Makes the organization the active one, for other services that read the session. */
    async activate(entry: Entry): Promise<void> {
        if (this.me?.activeOrganization?.organization.id !== entry.organization.id) {
            await orgs.activate(entry.organization.id)
        }
    }

    /** The address at which the identity provider ends its session, if it has one. */
    async signOut(): Promise<string | undefined> {
        const provider = await signOut()
        this.#asked = undefined
        return provider
    }

    async #ask(): Promise<Me | undefined> {
        try {
            return await orgs.me()
        } catch (error) {
            if (error instanceof Refused && error.status === 401) {
                return undefined
            }
            this.#asked = undefined
            throw error
        }
    }

    #changed(): void {
        const before = this.#status
        this.#status = orgs.state.status
        this.dispatchEvent(new Event('change'))
        if (before === 'signed-in' && this.#status === 'signed-out') {
            this.#asked = undefined
            this.dispatchEvent(new Event('ended'))
        }
    }
}

export const session = new Session()
