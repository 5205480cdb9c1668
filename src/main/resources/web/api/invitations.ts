// Invitations of every channel, as those see them who manage them.
import { orgs, Refused, type RefusalWord } from '.'
import { readMember, type Member } from './members'
import { createSecretCode } from './orgs-client/dashboard.js'
import { createInviteLink, type InviteLink } from './orgs-client/portal.js'

export type Channel = 'email' | 'link' | 'code'

export const STATES = ['pending', 'accepted', 'rejected', 'canceled', 'expired', 'used_up', 'disabled', 'terminated'] as const
export type OfferState = (typeof STATES)[number]

/** What became of the last mail about an invitation; `off` where none was made. */
export type MailState = 'off' | 'waiting' | 'sent' | 'given_up' | 'withheld'

export interface Offer {
    readonly id: string
    readonly organizationId: string
    readonly channel: Channel
    readonly state: OfferState
    readonly roles: readonly string[]
    readonly inviter: { readonly id: string; readonly name: string | null }
    /** Whether its inviter could still make it; else nobody joins by it. */
    readonly founded: boolean
    readonly email: string | null
    readonly mail: MailState | null
    readonly code: string | null
    readonly note: string | null
    readonly uses: number
    /** Null: any number may use it. */
    readonly maxUses: number | null
    readonly lockedUntil: string | null
    readonly expiresAt: string | null
    readonly createdAt: string
}

export interface OffersPage {
    readonly invitations: readonly Offer[]
    readonly cursor?: string
}

export interface OfferFilter {
    readonly state?: string
    readonly search?: string
    readonly cursor?: string
}

export function listOffers(
    organizationId: string,
    channel: Channel,
    { state, search, cursor }: OfferFilter,
    signal?: AbortSignal,
): Promise<OffersPage> {
    return orgs.request('get', '/organizations/{organizationId}/invitations/{channel}', {
        path: { organizationId, channel },
        query: { pageSize: 25, state: state || undefined, search: search || undefined, cursor },
        signal,
    }) as Promise<OffersPage>
}

/** How many addresses can be invited at once. */
export const MOST_ADDRESSES = 50

/** What became of one address: an invitation, or why there is none. */
export interface Invited {
    readonly email: string
    readonly id: string | undefined
    readonly error: Refused | undefined
}

/** Invites several addresses, each with an answer of its own. */
export async function inviteByMail(organizationId: string, emails: readonly string[], roles: string[]): Promise<readonly Invited[]> {
    const { answers } = await orgs.request('post', '/organizations/{organizationId}/invitations/batch', {
        path: { organizationId },
        body: { emails: [...emails], roles },
    })
    return answers.map(({ email, invitation, refusal, why }) => ({
        email,
        id: invitation?.id,
        error: refusal === undefined ? undefined : new Refused(refusal as RefusalWord, 400, why ?? refusal),
    }))
}

/** The roles that a link can give. */
export const LINK_ROLES = ['member', 'admin'] as const
export type LinkRole = (typeof LINK_ROLES)[number]

export interface NewLink {
    readonly role: LinkRole
    /** Left out: for ever. */
    readonly expiresAt?: string
    /** Left out: any number may use it. */
    readonly maxUses?: number
    readonly note?: string
}

export function makeLink(organizationId: string, { role, ...link }: NewLink): Promise<InviteLink> {
    return createInviteLink(orgs, organizationId, { ...link, role: role === 'admin' ? 'org_admin' : 'org_viewer' })
}

/** Switches a link off or on, or changes its note; what is left out stays. */
export async function changeLink(
    { organizationId, id }: Offer,
    change: { readonly disabled?: boolean; readonly note?: string | null },
): Promise<void> {
    await orgs.request('patch', '/api/organizations/{organizationId}/invites/{inviteId}', {
        path: { organizationId, inviteId: id },
        body: change as { disabled?: boolean; note?: string }, // the document does not say that null removes the note
    })
}

export interface NewCode {
    /** Undefined: the service makes one. */
    readonly code: string | undefined
    readonly once: boolean
}

/** Makes a secret code, which only this answer tells. */
export async function makeCode(organizationId: string, { code, once }: NewCode): Promise<string> {
    const lifespan = once ? 'single' : 'multi'
    const made = await createSecretCode(
        orgs,
        organizationId,
        code === undefined ? { lifespan, generate: 'true' } : { lifespan, 'secret-code': code },
    )
    return code ?? made.secretCode ?? ''
}

const MOST_SHOWN = 25

/** Those who joined with a code and are still members. */
export async function membersByCode({ id, organizationId }: Offer): Promise<readonly Member[]> {
    const made = await orgs.request('get', '/api/user/organizations/invitation-memberships', {
        query: { invitationid: id, limit: MOST_SHOWN },
    })
    return Promise.all(made.map(({ membershipid }) => readMember(organizationId, String(membershipid))))
}

export async function endCode({ id }: Offer): Promise<void> {
    await orgs.request('patch', '/api/user/organizations/set-invitation-terminated', { query: { invitationid: id } })
}

/** Removes a code with which nobody joined. */
export async function removeCode({ id }: Offer): Promise<void> {
    await orgs.request('delete', '/api/user/organizations/delete-invitation', { query: { invitationid: id } })
}

/** Where somebody joins by a link. */
export function addressOfLink(code: string): string {
    return `${location.origin}/ui/org-invite/${encodeURIComponent(code)}`
}

/** Where an invited person answers. */
export function addressOfMail(invitationId: string): string {
    return `${location.origin}/ui/invitations/${encodeURIComponent(invitationId)}`
}

/** Where somebody joins with a code. Behind the `#`, so that no server and no log ever reads it. */
export function addressOfCode(pin: string | null, code: string): string {
    return `${location.origin}/ui/join#${new URLSearchParams({ ...(pin === null ? {} : { pin }), code }).toString()}`
}
