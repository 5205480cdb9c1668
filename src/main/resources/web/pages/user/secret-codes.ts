import { html, nothing, type TemplateResult } from 'lit'
import { endCode, removeCode, type Offer } from '../../api/invitations'
import { confirm } from '../../parts/confirm'
import type { MenuItem } from '../../parts/menu'
import { badge } from '../../parts/badge'
import { empty } from '../../parts/states'
import { moment } from '../../texts/format'
import { time } from '../../parts/time'
import { t } from '../../texts'
import { showUsers } from './code-users'
import { madeBy, OffersPage, stateBadge } from './offers'

/** Secret codes, which are passed on by word of mouth and entered with the PIN. */
class SecretCodesPage extends OffersPage {
    protected readonly channel = 'code'
    protected readonly states = ['pending', 'accepted', 'terminated']

    protected override actions(): TemplateResult {
        return this.create(t.offers.newCode)
    }

    protected none(): TemplateResult {
        return empty(t.offers.noCodes, t.offers.noCodesText)
    }

    protected offer(offer: Offer): TemplateResult {
        const items = this.#items(offer)
        const kind = offer.maxUses === 1 ? t.offers.forOne : t.offers.forMany
        return html`<li class="row">
            <div class="grow">
                <p class="row-title">${kind}</p>
                <p class="faint">
                    ${madeBy(offer, time(offer.createdAt))} · ${t.offers.uses(offer.uses, offer.maxUses)}
                </p>
            </div>
            ${offer.lockedUntil === null ? nothing : badge(t.offers.lockedUntil(moment(offer.lockedUntil)), 'warning')}
            ${stateBadge(offer)}
            ${items.length === 0 ? nothing : html`<orgs-menu .label=${t.offers.actionsFor(kind)} .items=${items}></orgs-menu>`}
        </li>`
    }

    #items(offer: Offer): MenuItem[] {
        const end: MenuItem = { label: t.offers.end, danger: true, action: () => void this.#end(offer) }
        const remove: MenuItem = { label: t.offers.remove, danger: true, action: () => void this.#remove(offer) }
        const users: MenuItem = { label: t.offers.joined, action: () => void showUsers(offer) }
        const isPending = offer.state === 'pending'
        return [
            ...(offer.uses > 0 ? [users] : []),
            ...(isPending && offer.maxUses !== 1 ? [end] : []),
            ...(isPending && offer.uses === 0 ? [remove] : []),
        ]
    }

    async #end(offer: Offer): Promise<void> {
        const isMeant = await confirm({ title: t.offers.endTitle, text: t.offers.endText, action: t.offers.end, danger: true })
        if (isMeant && (await this.act(() => endCode(offer), t.offers.ended))) {
            await this.reload()
        }
    }

    async #remove(offer: Offer): Promise<void> {
        const isMeant = await confirm({ title: t.offers.removeTitle, text: t.offers.endText, action: t.offers.remove, danger: true })
        if (isMeant && (await this.act(() => removeCode(offer), t.offers.removed))) {
            await this.reload()
        }
    }
}

customElements.define('page-secret-codes', SecretCodesPage)
