// The caller's own profiles.
import { orgs, type Answer } from '.'

export type Profile = Answer<'get', '/api/user/profiles'>[number]

/** Texts by the names that the configuration knows the fields by, such as `display-name`. */
export type ProfileFields = Readonly<Record<string, string>>

export function listProfiles(accountId: string, signal?: AbortSignal): Promise<readonly Profile[]> {
    return orgs.request('get', '/api/user/profiles', { query: { accountid: accountId, all: 'true' }, signal })
}

export function readProfile(profileid: string, signal?: AbortSignal): Promise<Profile> {
    return orgs.request('get', '/api/user/profile', { query: { profileid }, signal })
}

/** Makes a profile; the first one is the default. */
export async function makeProfile(accountId: string, fields: ProfileFields, isDefault: boolean): Promise<Profile> {
    const body = { ...fields, ...(isDefault ? { default: 'true' } : {}) }
    return orgs.request('post', '/api/user/create-profile', { query: { accountid: accountId }, body })
}

/** Changes it wherever it is shown. A field that has once been filled is never emptied. */
export async function changeProfile(profileid: string, fields: ProfileFields): Promise<void> {
    await orgs.request('patch', '/api/user/update-profile', { query: { profileid }, body: fields })
}

export async function makeDefault(accountId: string, profileid: string): Promise<void> {
    await orgs.request('patch', '/api/user/set-account-profile', { query: { accountid: accountId }, body: { profileid } })
}

/** Refused for the default one, and while an organization sees it. */
export async function removeProfile(profileid: string): Promise<void> {
    await orgs.request('delete', '/api/user/delete-profile', { query: { profileid } })
}

/** What it says in a field; undefined for an empty one. */
export function valueOf(profile: Profile, field: string): string | undefined {
    const key = field.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    const value = (profile as unknown as Record<string, unknown>)[key]
    return typeof value === 'string' && value !== '' ? value : undefined
}

/** What a profile is called in lists. */
export function nameOf(profile: Profile): string {
    return valueOf(profile, 'display-name') ?? valueOf(profile, 'full-name') ?? profile.profileid ?? ''
}

/** Whether it has all that is shown to an organization. */
export function canBeShown(profile: Profile, shown: readonly string[]): boolean {
    return shown.every(field => valueOf(profile, field) !== undefined)
}
