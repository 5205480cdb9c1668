// Invitations as the invited see them.
import { orgs, Refused } from '.'
import type { OfferState } from './invitations'
import * as dashboard from './orgs-client/dashboard.js'
import * as portal from './orgs-client/portal.js'

export interface Landing {
    readonly state: OfferState
    /** Whether it is for the address of whoever asks. */
    readonly forYou: boolean
    /** Its address, of which only the first letters are shown. */
    readonly addressee: string
    readonly organization: { readonly name: string; readonly logoUrl: string | null; readonly id?: string; readonly slug?: string }
    /** Only for its addressee, whose address is verified. */
    readonly invitation?: { readonly id: string; readonly token: string; readonly roles: readonly string[]; readonly expiresAt: string }
    readonly inviter?: { readonly id: string; readonly name: string | null }
}

/** Where the link of a mail leads. */
export function readLanding(invitationId: string, signal?: AbortSignal): Promise<Landing> {
    return orgs.request('get', '/organizations/invitations/{invitationId}', {
        path: { invitationId },
        signal,
    }) as unknown as Promise<Landing>
}

export type LinkPreview = portal.InvitePreview

/** What a link leads to; anybody may ask. */
export function previewLink(code: string): Promise<LinkPreview> {
    return portal.previewInviteLink(orgs, code)
}

export async function joinWithLink(code: string): Promise<void> {
    await portal.joinWithLink(orgs, code)
}

/** Why somebody cannot come in by a link; the link itself does not change by their trying again. */
export const CLOSED = ['invitation_not_found', 'invitation_expired', 'invitation_used_up', 'invitation_disabled'] as const

export function isClosed(error: unknown): error is Refused {
    return error instanceof Refused && (CLOSED as readonly string[]).includes(error.refusal)
}

export type CodeInvitation = dashboard.DashboardInvitation

/** The invitation that a secret code and a PIN lead to. */
export function findInvitation(code: string, pin: string): Promise<CodeInvitation> {
    return dashboard.findInvitation(orgs, code, pin)
}

/** Joins and shows a profile. */
export async function joinWithCode(code: string, pin: string, profileid: string): Promise<void> {
    await dashboard.joinWithCode(orgs, { 'secret-code': code, 'organization-pin': pin, profileid })
}

/** The organization that an invitation by code leads to, as far as those see it who know the code. */
export async function invitingOrganization({ invitationid }: CodeInvitation): Promise<{ id: string; name: string }> {
    const found = await orgs.request('get', '/api/user/organizations/open-invitation-organization', {
        query: { invitationid: invitationid ?? '' },
    })
    return { id: found.organizationid ?? '', name: found.name ?? '' }
}
