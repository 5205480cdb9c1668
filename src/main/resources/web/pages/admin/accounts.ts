import { html, nothing, type TemplateResult } from 'lit'
import { searchAccounts, type AdminAccount, type Asked } from '../../api/admin'
import { badge } from '../../parts/badge'
import { date, time } from '../../parts/time'
import { ta } from '../../texts/admin'
import { AdminListPage } from './list-page'
import { personCell } from './tables'

type Found = Awaited<ReturnType<typeof searchAccounts>>

/** Everybody who has signed in once. */
class AdminAccountsPage extends AdminListPage<AdminAccount, Found> {
    protected search(asked: Asked, signal: AbortSignal): Promise<Found> {
        return searchAccounts(asked, signal)
    }

    protected items({ accounts }: Found): readonly AdminAccount[] {
        return accounts
    }

    protected none() {
        return [ta.accounts.none, ta.accounts.noneText] as const
    }

    protected filters(): TemplateResult {
        return html`<orgs-search name="search" .label=${ta.accounts.search}></orgs-search>`
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${ta.accounts.lead}</p>`
    }

    protected table(accounts: readonly AdminAccount[]): TemplateResult {
        return html`<table class="list card">
            <caption class="hidden">
                ${this.heading()}
            </caption>
            <thead>
                <tr>
                    <th scope="col">${ta.accounts.account}</th>
                    <th scope="col">${ta.accounts.created}</th>
                    <th scope="col">${ta.accounts.told}</th>
                </tr>
            </thead>
            <tbody>
                ${accounts.map(
                    account => html`<tr>
                        ${personCell(account, account.systemAdministrator ? badge(ta.accounts.administrator, 'warning') : nothing)}
                        <td data-label=${ta.accounts.created}>${date(account.createdAt)}</td>
                        <td data-label=${ta.accounts.told}>${time(account.claimsAt)}</td>
                    </tr>`,
                )}
            </tbody>
        </table>`
    }
}

customElements.define('page-admin-accounts', AdminAccountsPage)
