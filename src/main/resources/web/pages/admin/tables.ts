import { html, nothing, type TemplateResult } from 'lit'
import type { AdminInvitation, AdminMembership, NamedOrganization } from '../../api/admin'
import { STATES, type Offer } from '../../api/invitations'
import type { Person } from '../../api/members'
import { avatar } from '../../parts/avatar'
import { badge, roleBadges } from '../../parts/badge'
import { filter } from '../../parts/list'
import { date } from '../../parts/time'
import { t } from '../../texts'
import { ta } from '../../texts/admin'
import { stateBadge } from '../user/offers'

const CHANNELS = ['email', 'link', 'code'] as const

/** Where an administrator sees an account. */
export function accountAddress(id: string): string {
    return `/ui/admin/accounts/${encodeURIComponent(id)}`
}

/** Where an administrator sees an organization. */
export function organizationAddress(id: string): string {
    return `/ui/admin/organizations/${encodeURIComponent(id)}`
}

/** Somebody as the first cell of a row. */
export function personCell({ id, name, email }: Person, mark: unknown = nothing): TemplateResult {
    const title = name ?? email ?? ta.accounts.unnamed
    return html`<td>
        <div class="who">
            ${avatar(title, id)}
            <div>
                <a class="row-title" href=${accountAddress(id)}>${title}</a> ${mark}
                <p class="faint">${name ? email : nothing}</p>
            </div>
        </div>
    </td>`
}

interface TableOptions {
    /** Whether the rows are of several organizations, which they then name. */
    readonly organization: boolean
    /** What can be done about a row. */
    readonly menu?: (membership: AdminMembership) => TemplateResult
}

export function membershipsTable(memberships: readonly AdminMembership[], { organization, menu }: TableOptions): TemplateResult {
    return html`<table class="list card">
        <caption class="hidden">
            ${t.nav.memberships}
        </caption>
        <thead>
            <tr>
                <th scope="col">${t.members.member}</th>
                ${organization ? html`<th scope="col">${ta.organizations.organization}</th>` : nothing}
                <th scope="col">${t.members.roles}</th>
                <th scope="col">${t.members.since}</th>
                ${menu ? html`<th scope="col"><span class="hidden">${t.members.actions}</span></th>` : nothing}
            </tr>
        </thead>
        <tbody>
            ${memberships.map(
                membership => html`<tr>
                    ${personCell(
                        membership.member.user,
                        membership.member.grant.primaryOwner ? badge(t.members.primary, 'good') : nothing,
                    )}
                    ${organization ? organizationCell(membership.organization) : nothing}
                    <td data-label=${t.members.roles}>${roleBadges(membership.member.roles)}</td>
                    <td data-label=${t.members.since}>${date(membership.member.createdAt)}</td>
                    ${menu ? html`<td class="end">${menu(membership)}</td>` : nothing}
                </tr>`,
            )}
        </tbody>
    </table>`
}

export function invitationsTable(
    invitations: readonly AdminInvitation[],
    { organization }: Pick<TableOptions, 'organization'>,
): TemplateResult {
    return html`<table class="list card">
        <caption class="hidden">
            ${t.nav.invitations}
        </caption>
        <thead>
            <tr>
                <th scope="col">${ta.invitations.invitation}</th>
                ${organization ? html`<th scope="col">${ta.organizations.organization}</th>` : nothing}
                <th scope="col">${t.members.roles}</th>
                <th scope="col">${t.offers.state}</th>
                <th scope="col">${ta.invitations.by}</th>
                <th scope="col">${ta.invitations.made}</th>
            </tr>
        </thead>
        <tbody>
            ${invitations.map(
                ({ invitation, organization: of }) => html`<tr>
                    <td>
                        <p class="strong">${titleOf(invitation)}</p>
                        <p class="faint">${ta.invitations.channels[invitation.channel]}${usesOf(invitation)}</p>
                    </td>
                    ${organization ? organizationCell(of) : nothing}
                    <td data-label=${t.members.roles}>${roleBadges(invitation.roles)}</td>
                    <td data-label=${t.offers.state}>${stateBadge(invitation)}</td>
                    <td data-label=${ta.invitations.by}>
                        <a href=${accountAddress(invitation.inviter.id)}>${invitation.inviter.name ?? t.offers.somebody}</a>
                    </td>
                    <td data-label=${ta.invitations.made}>${date(invitation.createdAt)}</td>
                </tr>`,
            )}
        </tbody>
    </table>`
}

function organizationCell({ id, name }: NamedOrganization): TemplateResult {
    return html`<td data-label=${ta.organizations.organization}><a href=${organizationAddress(id)}>${name}</a></td>`
}

function titleOf({ email, note, channel }: Offer): string {
    return email ?? note ?? ta.invitations.unnamed[channel]
}

function usesOf({ channel, uses, maxUses }: Offer): string {
    return channel === 'email' ? '' : ` · ${t.offers.uses(uses, maxUses)}`
}


/** The filters of a list of invitations; they are kept in the address. */
export function invitationFilters(): TemplateResult {
    return html`<orgs-search name="search" .label=${ta.invitations.search}></orgs-search>
        ${filter('channel', ta.invitations.channel, [
            { value: '', label: ta.invitations.anyChannel },
            ...CHANNELS.map(value => ({ value, label: ta.invitations.channels[value] })),
        ])}
        ${filter('state', t.offers.state, [
            { value: '', label: t.offers.anyState },
            ...STATES.map(value => ({ value, label: t.offers.states[value] })),
        ])}`
}
