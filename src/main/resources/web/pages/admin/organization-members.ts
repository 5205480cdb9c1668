import { html, type TemplateResult } from 'lit'
import {
    GIVEN_ROLES,
    giveRole,
    removeMember,
    searchMemberships,
    type AdminMembership,
    type AdminOrganization,
    type GivenRole,
} from '../../api/admin'
import { nameOf } from '../../api/members'
import { session } from '../../app/session'
import { roleName } from '../../parts/badge'
import { confirm } from '../../parts/confirm'
import { icon } from '../../parts/icons'
import { filter, pager } from '../../parts/list'
import type { MenuItem } from '../../parts/menu'
import { empty, notice } from '../../parts/states'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { ta } from '../../texts/admin'
import { addSomebody } from './organization-dialogs'
import { AdminOrganizationPage, type Inspected } from './organization-page'
import { membershipsTable } from './tables'

interface Shown {
    readonly memberships: readonly AdminMembership[]
    readonly cursor?: string
    readonly roles: readonly string[]
}

/** The members of any organization. */
class AdminOrganizationMembers extends AdminOrganizationPage<Shown> {
    protected async loadRest(organizationId: string, signal: AbortSignal): Promise<Shown> {
        const asked = { organizationId, search: this.query('search'), role: this.query('role'), cursor: this.query('cursor') }
        const [config, found] = await Promise.all([session.config(), searchMemberships(asked, signal)])
        return { ...found, roles: config.roles.offered }
    }

    protected override actions({ inspected }: Inspected<Shown>): TemplateResult {
        return html`<button type="button" class="primary" @click=${() => this.#add(inspected)}>
            ${icon('plus')}${ta.memberships.add}
        </button>`
    }

    protected content({ rest: { memberships, cursor, roles } }: Inspected<Shown>): TemplateResult {
        return html`
            ${notice('info', ta.acting)}
            <search class="filters">
                <orgs-search name="search" .label=${ta.memberships.search}></orgs-search>
                ${filter('role', t.members.filter, [
                    { value: '', label: t.members.everyRole },
                    ...roles.map(role => ({ value: role, label: roleName(role) })),
                ])}
            </search>
            ${memberships.length === 0
                ? empty(ta.memberships.none, ta.memberships.noneText)
                : membershipsTable(memberships, { organization: false, menu: membership => this.#menu(membership) })}
            ${pager(cursor)}
        `
    }

    #menu(membership: AdminMembership): TemplateResult {
        const items: MenuItem[] = [
            ...GIVEN_ROLES.map(role => ({
                label: ta.memberships.make[role],
                action: () => void this.#give(membership, role),
            })),
            { separator: true },
            { label: t.members.remove, danger: true, action: () => void this.#remove(membership) },
        ]
        return html`<orgs-menu .label=${t.members.actionsFor(nameOf(membership.member))} .items=${items}></orgs-menu>`
    }

    async #add(inspected: AdminOrganization): Promise<void> {
        const who = await addSomebody(inspected)
        if (who !== undefined) {
            toast(ta.memberships.added(who))
            await this.reload()
        }
    }

    async #give({ member }: AdminMembership, role: GivenRole): Promise<void> {
        if (await this.act(() => giveRole(member, role), ta.memberships.changed(nameOf(member)))) {
            await this.reload()
        }
    }

    async #remove({ member, organization }: AdminMembership): Promise<void> {
        const name = nameOf(member)
        const isMeant = await confirm({
            title: t.members.removeWhom(name),
            text: ta.memberships.removeText(organization.name),
            action: t.members.remove,
            danger: true,
        })
        if (isMeant && (await this.act(() => removeMember(member), t.members.removed(name)))) {
            await this.reload()
            this.querySelector<HTMLElement>('h1')?.focus()
        }
    }
}

customElements.define('page-admin-organization-members', AdminOrganizationMembers)
