// The Dashboard API: profiles, the PIN of an organization, invitations by secret code, ownership.
import type { Answer, Body, Caller } from './types.js'

export type DashboardOrganization = Answer<'get', '/api/user/organizations/organization'>
export type DashboardInvitation = Answer<'get', '/api/user/organizations/invitation'>
export type DashboardMembership = Answer<'get', '/api/user/organizations/membership'>
export type Profile = Answer<'get', '/api/user/profile'>

type JsonOf<B> = Exclude<B, URLSearchParams | FormData>

export interface OffsetOptions {
    offset?: number | undefined
    limit?: number | undefined
}

/** The profiles of an account, which must be the caller's. */
export function listProfiles(caller: Caller, accountid: string, options: OffsetOptions = {}): Promise<Profile[]> {
    return caller.request('get', '/api/user/profiles', { query: { accountid, ...options } })
}

export function createProfile(
    caller: Caller,
    accountid: string,
    body: JsonOf<Body<'post', '/api/user/create-profile'>>,
): Promise<Profile> {
    return caller.request('post', '/api/user/create-profile', { query: { accountid }, body })
}

export function changeProfile(
    caller: Caller,
    profileid: string,
    body: JsonOf<Body<'patch', '/api/user/update-profile'>>,
): Promise<Profile> {
    return caller.request('patch', '/api/user/update-profile', { query: { profileid }, body })
}

export async function deleteProfile(caller: Caller, profileid: string): Promise<void> {
    await caller.request('delete', '/api/user/delete-profile', { query: { profileid } })
}

/** Makes an organization that has a PIN, with which people who know a secret code find it. */
export function createOrganizationWithPin(
    caller: Caller,
    accountid: string,
    body: JsonOf<Body<'post', '/api/user/organizations/create-organization'>>,
): Promise<DashboardOrganization> {
    return caller.request('post', '/api/user/organizations/create-organization', { query: { accountid }, body })
}

/** Makes an invitation by secret code. Only this answer tells a code that the service made. */
export function createSecretCode(
    caller: Caller,
    organizationid: string,
    body: JsonOf<Body<'post', '/api/user/organizations/create-invitation'>>,
): Promise<DashboardInvitation> {
    return caller.request('post', '/api/user/organizations/create-invitation', { query: { organizationid }, body })
}

/** The invitation that a secret code and a PIN lead to. */
export function findInvitation(caller: Caller, code: string, pin: string): Promise<DashboardInvitation> {
    const query = { 'secret-code': code, 'organization-pin': pin }
    return caller.request('get', '/api/user/organizations/secret-invitation', { query })
}

/** Joins with a secret code, showing a profile. */
export function joinWithCode(
    caller: Caller,
    body: JsonOf<Body<'post', '/api/user/organizations/create-membership'>>,
    invitationid?: string,
): Promise<DashboardMembership> {
    return caller.request('post', '/api/user/organizations/create-membership', { query: { invitationid }, body })
}

/** Ends an invitation: nobody joins with it any more. */
export function terminateInvitation(caller: Caller, invitationid: string): Promise<DashboardInvitation> {
    return caller.request('patch', '/api/user/organizations/set-invitation-terminated', { query: { invitationid } })
}

/** Makes a member the primary owner. */
export function transferOwnership(
    caller: Caller,
    organizationid: string,
    body: JsonOf<Body<'patch', '/api/user/organizations/set-organization-owner'>>,
): Promise<DashboardOrganization> {
    return caller.request('patch', '/api/user/organizations/set-organization-owner', { query: { organizationid }, body })
}
