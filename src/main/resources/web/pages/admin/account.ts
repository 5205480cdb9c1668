import { html, nothing, type TemplateResult } from 'lit'
import { readAccount, type AccountExport } from '../../api/admin'
import { Page } from '../../app/page'
import { router } from '../../app/router'
import { avatar } from '../../parts/avatar'
import { badge, roleBadges } from '../../parts/badge'
import '../../parts/copy'
import { icon } from '../../parts/icons'
import { fieldName } from '../../parts/profile-facts'
import { notice, skeleton } from '../../parts/states'
import { date, time } from '../../parts/time'
import { ta } from '../../texts/admin'
import { newOrganizationFor } from './new-organization'
import { organizationAddress } from './tables'

/** All that is known about one account. */
class AdminAccountPage extends Page<AccountExport> {
    protected load(signal: AbortSignal): Promise<AccountExport> {
        return readAccount(this.place.params['id'] ?? '', signal)
    }

    override heading(shown: AccountExport | undefined = this.data): string {
        return shown === undefined ? super.heading() : (shown.account.name ?? shown.account.email ?? ta.accounts.unnamed)
    }

    protected override face(shown: AccountExport | undefined): unknown {
        return shown === undefined ? nothing : avatar(this.heading(shown), shown.account.id, null, 'large')
    }

    protected override lead(shown: AccountExport | undefined): unknown {
        if (shown === undefined) {
            return nothing
        }
        const { name, email, role } = shown.account
        return html`<p class="lead">${name ? email : nothing}</p>
            ${role === 'admin' ? badge(ta.accounts.administrator, 'warning') : nothing}`
    }

    protected override actions({ account }: AccountExport): TemplateResult {
        return html`<button type="button" @click=${() => this.#create(account.id)}>${icon('plus')}${ta.account.newOrganization}</button>`
    }

    async #create(ownerId: string): Promise<void> {
        const id = await newOrganizationFor(ownerId, this.heading())
        if (id !== undefined) {
            await router.go(organizationAddress(id))
        }
    }

    protected override skeleton(): TemplateResult {
        return skeleton(5)
    }

    protected view(shown: AccountExport): TemplateResult {
        return html`
            <p class="back"><a href="/ui/admin/accounts">${ta.account.back}</a></p>
            ${shown.incomplete.length > 0 ? notice('info', ta.account.incomplete) : nothing}
            ${this.#identity(shown)} ${this.#memberships(shown)} ${this.#invitations(shown)} ${this.#profiles(shown)}
        `
    }

    #identity({ account }: AccountExport): TemplateResult {
        return html`<section class="card" aria-labelledby="identity">
            <h2 id="identity">${ta.account.identity}</h2>
            <dl class="facts">
                <dt>${ta.account.issuer}</dt>
                <dd>${account.issuer}</dd>
                <dt>${ta.account.subject}</dt>
                <dd>${account.subject}</dd>
                <dt>${ta.account.email}</dt>
                <dd>
                    ${account.email ?? ta.account.notTold}
                    ${account.email === null
                        ? nothing
                        : account.emailVerified
                          ? badge(ta.account.verified, 'good')
                          : badge(ta.account.unverified, 'warning')}
                </dd>
                <dt>${ta.accounts.created}</dt>
                <dd>${date(account.createdAt)}</dd>
                <dt>${ta.accounts.told}</dt>
                <dd>${time(account.claimsAt)}</dd>
            </dl>
            <orgs-copy class="account-id" .label=${ta.account.id} .value=${account.id}></orgs-copy>
            <p>
                <a href="/ui/admin/invitations?accountId=${encodeURIComponent(account.id)}">${ta.account.made}</a>
            </p>
        </section>`
    }

    #memberships({ memberships }: AccountExport): TemplateResult {
        return html`<section aria-labelledby="memberships">
            <h2 id="memberships">${ta.account.memberships(memberships.length)}</h2>
            ${memberships.length === 0
                ? html`<p class="faint">${ta.account.noMemberships}</p>`
                : html`<ul class="rows card">
                      ${memberships.map(
                          ({ member, organizationName, organizationSlug }) => html`<li class="row">
                              ${avatar(organizationName, member.organizationId)}
                              <div class="grow">
                                  <a class="row-title" href=${organizationAddress(member.organizationId)}>${organizationName}</a>
                                  <p class="faint">${organizationSlug} · ${date(member.createdAt)}</p>
                              </div>
                              ${roleBadges(member.roles)}
                          </li>`,
                      )}
                  </ul>`}
        </section>`
    }

    #invitations({ invitations }: AccountExport): TemplateResult | typeof nothing {
        const pending = invitations.filter(({ status }) => status === 'pending')
        return pending.length === 0
            ? nothing
            : html`<section aria-labelledby="invitations">
                  <h2 id="invitations">${ta.account.invitations(pending.length)}</h2>
                  <ul class="rows card">
                      ${pending.map(
                          invitation => html`<li class="row">
                              <div class="grow">
                                  <a class="row-title" href=${organizationAddress(invitation.organizationId)}>
                                      ${invitation.email}
                                  </a>
                                  <p class="faint">${ta.account.invitationOf} ${date(invitation.createdAt)}</p>
                              </div>
                              ${roleBadges(invitation.roles)}
                          </li>`,
                      )}
                  </ul>
              </section>`
    }

    #profiles({ profiles, account }: AccountExport): TemplateResult | typeof nothing {
        return profiles.length === 0
            ? nothing
            : html`<section aria-labelledby="profiles">
                  <h2 id="profiles">${ta.account.profiles(profiles.length)}</h2>
                  <ul class="rows card">
                      ${profiles.map(
                          ({ id, fields }) => html`<li class="row">
                              <dl class="facts grow">
                                  ${Object.entries(fields).map(
                                      ([name, value]) => html`<dt>${fieldName(name)}</dt>
                                          <dd>${value}</dd>`,
                                  )}
                              </dl>
                              ${id === account.defaultProfileId ? badge(ta.account.default, 'accent') : nothing}
                          </li>`,
                      )}
                  </ul>
              </section>`
    }
}

customElements.define('page-admin-account', AdminAccountPage)
