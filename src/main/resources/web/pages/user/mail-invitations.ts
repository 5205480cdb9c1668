import { html, nothing, type TemplateResult } from 'lit'
import { cancelInvitation, invite, orgs } from '../../api'
import { addressOfMail, type Offer } from '../../api/invitations'
import { icon } from '../../parts/icons'
import { roleBadges } from '../../parts/badge'
import { confirm } from '../../parts/confirm'
import { copy } from '../../parts/copy'
import type { MenuItem } from '../../parts/menu'
import { empty } from '../../parts/states'
import { time, date } from '../../parts/time'
import { t } from '../../texts'
import { madeBy, OffersPage, stateBadge } from './offers'

/** Invitations to an address. */
class MailInvitationsPage extends OffersPage {
    protected readonly channel = 'email'
    protected readonly states = ['pending', 'accepted', 'rejected', 'canceled', 'expired']

    protected override actions(): TemplateResult {
        return html`<a class="button primary" href=${this.at('/invitations/mail/new')}>${icon('plus')}${t.offers.invite}</a>`
    }

    protected none(): TemplateResult {
        return empty(t.offers.noMail, t.offers.noMailText)
    }

    protected offer(offer: Offer): TemplateResult {
        const address = offer.email ?? ''
        return html`<li class="row">
            <div class="grow">
                <p class="row-title">${address}</p>
                <p class="faint">
                    ${madeBy(offer, time(offer.createdAt))}
                    ${offer.state === 'pending' && offer.expiresAt ? html` · ${t.offers.until} ${date(offer.expiresAt)}` : nothing}
                    ${offer.state === 'pending' && offer.mail ? html` · ${t.offers.mails[offer.mail]}` : nothing}
                </p>
            </div>
            ${roleBadges(offer.roles)} ${stateBadge(offer)}
            <orgs-menu .label=${t.offers.actionsFor(address)} .items=${this.#items(offer, address)}></orgs-menu>
        </li>`
    }

    #items(offer: Offer, address: string): MenuItem[] {
        const again: MenuItem = {
            label: offer.state === 'pending' ? t.offers.renew : t.offers.again,
            icon: 'mail',
            action: () => void this.#invite(offer, address),
        }
        if (offer.state !== 'pending') {
            return offer.state === 'accepted' ? [{ label: t.nav.members, href: this.at('/members') }] : [again]
        }
        return [
            { label: t.offers.copyLink, icon: 'copy', action: () => void copy(addressOfMail(offer.id), t.offers.link) },
            again,
            { separator: true },
            { label: t.offers.cancel, danger: true, action: () => void this.#cancel(offer, address) },
        ]
    }

    async #invite(offer: Offer, email: string): Promise<void> {
        const { organizationId, roles } = offer
        if (await this.act(() => invite(orgs, organizationId, { email, roles: [...roles] }), t.offers.invited([email]))) {
            await this.reload()
        }
    }

    async #cancel(offer: Offer, address: string): Promise<void> {
        const isMeant = await confirm({
            title: t.offers.cancelTitle(address),
            text: t.offers.cancelText,
            action: t.offers.cancel,
            danger: true,
        })
        if (isMeant && (await this.act(() => cancelInvitation(orgs, offer.id), t.offers.canceled(address)))) {
            await this.reload()
        }
    }
}

customElements.define('page-mail-invitations', MailInvitationsPage)
