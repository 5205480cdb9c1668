import { html, nothing, type TemplateResult } from 'lit'
import { Refused } from '../../api'
import { isClosed, joinWithLink, previewLink, type LinkPreview } from '../../api/joining'
import { session } from '../../app/session'
import { roleName } from '../../parts/badge'
import { date } from '../../parts/time'
import { t } from '../../texts'
import { LandingPage, refusal, told, toOrganization, toOrganizations } from './landing'

type Found = { is: 'closed'; error: Refused } | { is: 'open'; preview: LinkPreview; isSignedIn: boolean }

/** Where a link leads that is passed on; anybody may look, whoever signs in joins. */
class LinkLandingPage extends LandingPage<Found> {
    #refused: Refused | undefined

    protected async load(signal: AbortSignal): Promise<Found> {
        try {
            const [me, preview] = await Promise.all([session.known(), previewLink(this.#code)])
            signal.throwIfAborted()
            return { is: 'open', preview, isSignedIn: me !== undefined }
        } catch (error) {
            if (isClosed(error)) {
                return { is: 'closed', error }
            }
            throw error
        }
    }

    get #code(): string {
        return this.place.params['code'] ?? ''
    }

    protected view(found: Found): TemplateResult {
        if (found.is === 'closed') {
            return html`<section class="card landing">
                ${found.error.refusal === 'invitation_not_found'
                    ? this.nothingThere()
                    : html`${refusal(found.error)}<p>${t.landing.askInviter}</p>${toOrganizations()}`}
            </section>`
        }
        const { invite, organization } = found.preview
        return this.card(
            { name: organization.name ?? '', id: organization.id ?? '' },
            html`
                ${organization.description ? html`<p>${organization.description}</p>` : nothing}
                <p>${t.landing.joinAs(roleName(invite.role === 'org_admin' ? 'admin' : 'member'))}</p>
                ${invite.note ? html`<p class="faint">${invite.note}</p>` : nothing}
                ${invite.expiresAt ? html`<p class="faint">${t.landing.until} ${date(invite.expiresAt)}</p>` : nothing}
                ${this.#next(found)}
            `,
        )
    }

    #next({ preview, isSignedIn }: Found & { is: 'open' }): TemplateResult {
        const slug = this.entryOf(preview.organization.id)
        if (slug !== undefined) {
            return told(t.landing.member, t.landing.memberText, toOrganization(slug))
        }
        if (!isSignedIn) {
            return html`<div class="actions">
                <a class="button primary" href=${this.signInAddress}>${t.landing.signInToJoin}</a>
            </div>`
        }
        if (this.#refused !== undefined) {
            return html`${refusal(this.#refused)} ${toOrganizations()}`
        }
        return html`<div class="actions">
            <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.#join(preview.organization)}>
                ${t.landing.join}
            </button>
        </div>`
    }

    async #join({ id, slug }: LinkPreview['organization']): Promise<void> {
        await this.act(async () => {
            try {
                await joinWithLink(this.#code)
            } catch (error) {
                if (!(error instanceof Refused) || error.status >= 500) {
                    throw error
                }
                await session.refresh()
                if (this.entryOf(id) === undefined) {
                    this.#refused = error
                    await this.reload()
                }
                return // whoever joined in another tab is told so, also when that used it up
            }
            await this.joined(slug)
        })
    }
}

customElements.define('page-link-landing', LinkLandingPage)
