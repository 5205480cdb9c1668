import { html, type TemplateResult } from 'lit'
import { acceptInvitation, orgs, Refused, rejectInvitation } from '../../api'
import type { OfferState } from '../../api/invitations'
import { readLanding, type Landing } from '../../api/joining'
import { session } from '../../app/session'
import { roleBadges } from '../../parts/badge'
import { date } from '../../parts/time'
import { t } from '../../texts'
import { LandingPage, refusal, told, toOrganization, toOrganizations } from './landing'

type Found = { is: 'signed-out' } | { is: 'nothing' } | { is: 'found'; landing: Landing }

/** Where the link of a mail leads. */
class MailLandingPage extends LandingPage<Found> {
    #refused: unknown

    protected async load(signal: AbortSignal): Promise<Found> {
        if ((await session.known()) === undefined) {
            return { is: 'signed-out' }
        }
        try {
            return { is: 'found', landing: await readLanding(this.place.params['id'] ?? '', signal) }
        } catch (error) {
            if (error instanceof Refused && error.status === 404) {
                return { is: 'nothing' }
            }
            throw error
        }
    }

    protected view(found: Found): TemplateResult {
        switch (found.is) {
            case 'signed-out':
                return html`<section class="card landing">
                    ${told(t.landing.signInFirst, t.landing.signInFirstText, this.signInButton())}
                </section>`
            case 'nothing':
                return html`<section class="card landing">${this.nothingThere()}</section>`
            case 'found':
                return this.card(found.landing.organization, this.#told(found.landing))
        }
    }

    #told(landing: Landing): TemplateResult {
        const { state, forYou, invitation, addressee } = landing
        const own = session.me?.user.email ?? ''
        if (!forYou) {
            return told(t.landing.notForYou(addressee, own), t.landing.notForYouText, this.switchAccount())
        }
        if (invitation === undefined) {
            return told(t.landing.unverified(own), t.landing.unverifiedText, this.switchAccount())
        }
        return state === 'pending' ? this.#pending(landing, invitation) : this.#over(landing, state)
    }

    #pending({ organization, inviter }: Landing, invitation: NonNullable<Landing['invitation']>): TemplateResult {
        const slug = this.entryOf(organization.id)
        if (slug !== undefined) {
            return told(t.landing.member, t.landing.memberText, toOrganization(slug))
        }
        if (this.#refused !== undefined) {
            return html`${refusal(this.#refused)} ${toOrganizations()}`
        }
        return html`
            <p>${t.landing.invites(inviter?.name ?? t.offers.somebody)} ${roleBadges(invitation.roles)}</p>
            <p class="faint">${t.landing.until} ${date(invitation.expiresAt)}</p>
            <div class="actions">
                <button type="button" ?disabled=${this.busy} @click=${() => this.#reject(invitation)}>${t.organizations.reject}</button>
                <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.#accept(invitation, organization.slug)}>
                    ${t.landing.accept}
                </button>
            </div>
        `
    }

    #over({ organization, inviter }: Landing, state: Exclude<OfferState, 'pending'>): TemplateResult {
        const slug = this.entryOf(organization.id)
        if (slug !== undefined) {
            return told(t.landing.member, t.landing.memberText, toOrganization(slug))
        }
        const { is, then } = t.landing.over[state](inviter?.name ?? t.offers.somebody)
        return told(is, then, toOrganizations())
    }

    async #accept({ id, token }: NonNullable<Landing['invitation']>, slug: string | undefined): Promise<void> {
        await this.act(async () => {
            try {
                await acceptInvitation(orgs, id, token)
            } catch (error) {
                if (!(error instanceof Refused) || error.status >= 500) {
                    throw error
                }
                this.#refused = error.refusal === 'member_already_exists' ? undefined : error
                await session.refresh()
                await this.reload()
                return
            }
            await this.joined(slug)
        })
    }

    async #reject({ id, token }: NonNullable<Landing['invitation']>): Promise<void> {
        if (await this.act(() => rejectInvitation(orgs, id, token), t.landing.rejected)) {
            await this.reload()
        }
    }
}

customElements.define('page-mail-landing', MailLandingPage)
