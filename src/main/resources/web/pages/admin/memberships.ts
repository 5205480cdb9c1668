import { html, type TemplateResult } from 'lit'
import { searchMemberships, type AdminMembership, type Asked } from '../../api/admin'
import { session } from '../../app/session'
import { roleName } from '../../parts/badge'
import { filter } from '../../parts/list'
import { t } from '../../texts'
import { ta } from '../../texts/admin'
import { AdminListPage, only } from './list-page'
import { membershipsTable } from './tables'

type Found = Awaited<ReturnType<typeof searchMemberships>> & { readonly roles: readonly string[] }

/** Who is where, over all organizations. */
class AdminMembershipsPage extends AdminListPage<AdminMembership, Found> {
    protected async search(asked: Asked, signal: AbortSignal): Promise<Found> {
        const [config, found] = await Promise.all([session.config(), searchMemberships(asked, signal)])
        return { ...found, roles: config.roles.offered }
    }

    protected items({ memberships }: Found): readonly AdminMembership[] {
        return memberships
    }

    protected none() {
        return [ta.memberships.none, ta.memberships.noneText] as const
    }

    protected filters(): TemplateResult {
        return html`<orgs-search name="search" .label=${ta.memberships.search}></orgs-search>
            ${filter('role', t.members.filter, [
                { value: '', label: t.members.everyRole },
                ...(this.data?.roles ?? []).map(role => ({ value: role, label: roleName(role) })),
            ])}`
    }

    protected table(memberships: readonly AdminMembership[]): TemplateResult {
        return html`${only(this.query('accountId'), this.query('organizationId'), this.place.url.pathname)}
        ${membershipsTable(memberships, { organization: true })}`
    }
}

customElements.define('page-admin-memberships', AdminMembershipsPage)
