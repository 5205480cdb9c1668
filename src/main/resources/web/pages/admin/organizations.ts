import { html, nothing, type TemplateResult } from 'lit'
import { searchAllOrganizations, type AdminOrganization, type Asked } from '../../api/admin'
import { logoOf } from '../../api/logo'
import { avatar } from '../../parts/avatar'
import { icon } from '../../parts/icons'
import { filter, sortable } from '../../parts/list'
import { date } from '../../parts/time'
import { ta } from '../../texts/admin'
import { number } from '../../texts/format'
import { AdminListPage } from './list-page'
import { accountAddress, organizationAddress } from './tables'

type Found = Awaited<ReturnType<typeof searchAllOrganizations>>

/** All organizations, or those that are deleted and can still be restored. */
class AdminOrganizationsPage extends AdminListPage<AdminOrganization, Found> {
    protected search(asked: Asked, signal: AbortSignal): Promise<Found> {
        return searchAllOrganizations(asked, signal)
    }

    protected items({ organizations }: Found): readonly AdminOrganization[] {
        return organizations
    }

    protected none() {
        return [ta.organizations.none, ta.organizations.noneText] as const
    }

    protected filters(): TemplateResult {
        return html`<orgs-search name="search" .label=${ta.organizations.search}></orgs-search>
            ${filter('state', ta.organizations.state, [
                { value: '', label: ta.organizations.states.live },
                { value: 'deleted', label: ta.organizations.states.deleted },
            ])}`
    }

    protected override actions(): TemplateResult {
        return html`<a class="button" href="/ui/admin/accounts">${icon('plus')}${ta.organizations.create}</a>`
    }

    protected table(organizations: readonly AdminOrganization[]): TemplateResult {
        const isDeleted = this.query('state') === 'deleted'
        return html`<table class="list card">
            <caption class="hidden">
                ${this.heading()}
            </caption>
            <thead>
                <tr>
                    ${sortable('name', 'ascending', ta.organizations.organization)}
                    <th scope="col">${ta.organizations.owner}</th>
                    <th scope="col" class="number">${ta.organizations.members}</th>
                    <th scope="col" class="number">${ta.organizations.events}</th>
                    ${
                        isDeleted
                            ? html`<th scope="col">${ta.organizations.purged}</th>`
                            : sortable('', 'descending', ta.organizations.created)
                    }
                </tr>
            </thead>
            <tbody>
                ${organizations.map(organization => this.#row(organization))}
            </tbody>
        </table>`
    }

    #row({ organization, owner, counts, purgedFrom }: AdminOrganization): TemplateResult {
        return html`<tr>
            <td>
                <div class="who">
                    ${avatar(organization.name, organization.id, purgedFrom === undefined ? logoOf(organization) : null)}
                    <div>
                        <a class="row-title" href=${organizationAddress(organization.id)}>${organization.name}</a>
                        <p class="faint">${organization.slug}</p>
                    </div>
                </div>
            </td>
            <td data-label=${ta.organizations.owner}>
                <a href=${accountAddress(owner.id)}>${owner.name ?? owner.email ?? ta.accounts.unnamed}</a>
                ${owner.name ? html`<small>${owner.email}</small>` : nothing}
            </td>
            <td data-label=${ta.organizations.members} class="number">${number(counts.members)}</td>
            <td data-label=${ta.organizations.events} class="number">${number(counts.events)}</td>
            <td data-label=${purgedFrom ? ta.organizations.purged : ta.organizations.created}>
                ${date(purgedFrom ?? organization.createdAt)}
            </td>
        </tr>`
    }
}

customElements.define('page-admin-organizations', AdminOrganizationsPage)
