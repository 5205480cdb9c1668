// The members of an organization with the persons that they are.
import { orgs, removeMember, replaceRoles, type Entry, type Member as AnyMember } from '.'

/** What every member has, whatever was asked for. */
export type Membership = Pick<AnyMember, 'id' | 'organizationId' | 'userId' | 'roles' | 'createdAt' | 'updatedAt'>

export interface Person {
    readonly id: string
    readonly name: string | null
    readonly email: string | null
}

/** What a member shows of themselves: those fields that are filled, by the names that the configuration knows them by. */
export interface ShownProfile {
    readonly id: string
    readonly fields: Readonly<Record<string, string>>
}

export interface Member extends Membership {
    readonly user: Person
    /** Left out for those who show none. */
    readonly profile?: ShownProfile
    readonly grant: {
        readonly by: { readonly id: string; readonly name: string | null } | null
        readonly at: string
        readonly primaryOwner: boolean
    }
}

export interface MembersPage {
    readonly members: readonly Member[]
    readonly cursor?: string
    /** How many there are in all; only the first page tells. */
    readonly total?: number
}

/** Which members; what is empty does not count. */
export interface MemberFilter {
    /** A part of the name or of the address. */
    readonly search?: string
    readonly role?: string
    readonly cursor?: string
    readonly pageSize?: number
}

const MEMBERS = '/organizations/{organizationId}/members'
const MEMBER = '/organizations/{organizationId}/members/{memberId}'
const PAGE = 25
const include = 'user,profile,grant'

export function listMembers(
    organizationId: string,
    { search, role, cursor, pageSize = PAGE }: MemberFilter,
    signal?: AbortSignal,
): Promise<MembersPage> {
    const query = { search: search || undefined, role: role || undefined, cursor: cursor || undefined, pageSize, include }
    return orgs.request('get', MEMBERS, { path: { organizationId }, query, signal }) as Promise<MembersPage>
}

export async function readMember(organizationId: string, memberId: string, signal?: AbortSignal): Promise<Member> {
    const { member } = await orgs.request('get', MEMBER, {
        path: { organizationId, memberId },
        query: { include },
        signal,
    })
    return member as Member
}

/** Gives a member these roles in place of those they had. */
export async function giveRoles({ organizationId, id }: Membership, roles: readonly string[]): Promise<void> {
    await replaceRoles(orgs, organizationId, id, [...roles])
}

/** Removes a member; with the caller's own membership, leaves the organization. */
export function remove({ organizationId, id }: Membership): Promise<void> {
    return removeMember(orgs, organizationId, id)
}

/** Shows the organization another profile of the caller's. */
export async function showProfile(organizationId: string, profileId: string): Promise<void> {
    await orgs.request('put', '/organizations/{organizationId}/membership/profile', {
        path: { organizationId },
        body: { profileId },
    })
}

/** What a member is called: the name, else the address, else the bare id. */
export function nameOf({ user }: Member): string {
    return user.name ?? user.email ?? user.id
}

/** Whether somebody of the caller's rank may give this role, and touch those who have it: nobody does with a rank above their own. */
export function mayGive(entry: Entry, role: string): boolean {
    return role !== 'owner' || entry.rank === 'owner'
}

/** Whether the caller may change this member's roles or remove them. */
export function mayManage(entry: Entry, member: Pick<Membership, 'roles'>): boolean {
    return (entry.permissions?.includes('manage_members') ?? false) && member.roles.every(role => mayGive(entry, role))
}
