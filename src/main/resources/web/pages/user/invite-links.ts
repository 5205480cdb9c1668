import { html, nothing, type TemplateResult } from 'lit'
import { addressOfLink, changeLink, type Offer } from '../../api/invitations'
import { roleBadges } from '../../parts/badge'
import { copy } from '../../parts/copy'
import type { MenuItem } from '../../parts/menu'
import { empty } from '../../parts/states'
import { date, time } from '../../parts/time'
import { t } from '../../texts'
import { day } from '../../texts/format'
import { changeNote, showLink } from './link-dialogs'
import { madeBy, OffersPage, stateBadge } from './offers'

/** Links with which whoever has them joins. */
class InviteLinksPage extends OffersPage {
    protected readonly channel = 'link'
    protected readonly states = ['pending', 'disabled', 'used_up', 'expired']

    protected override actions(): TemplateResult {
        return this.create(t.offers.newLink)
    }

    protected none(): TemplateResult {
        return empty(t.offers.noLinks, t.offers.noLinksText)
    }

    protected offer(offer: Offer): TemplateResult {
        const name = nameOf(offer)
        return html`<li class="row">
            <div class="grow">
                <p class="row-title">${name}</p>
                <p class="faint">
                    ${madeBy(offer, time(offer.createdAt))} · ${t.offers.uses(offer.uses, offer.maxUses)}
                    ${offer.expiresAt ? html` · ${t.offers.until} ${date(offer.expiresAt)}` : nothing}
                </p>
            </div>
            ${roleBadges(offer.roles)} ${stateBadge(offer)}
            <orgs-menu .label=${t.offers.actionsFor(name)} .items=${this.#items(offer, name)}></orgs-menu>
        </li>`
    }

    #items(offer: Offer, name: string): MenuItem[] {
        const isOff = offer.state === 'disabled' || !offer.founded
        const switching: MenuItem = isOff
            ? { label: t.offers.enable, action: () => void this.#switch(offer, false, t.offers.enabled(name)) }
            : { label: t.offers.disable, danger: true, action: () => void this.#switch(offer, true, t.offers.disabled(name)) }
        const note: MenuItem = { label: t.offers.changeNote, action: () => void this.#note(offer) }
        if (offer.code === null) {
            return [note, { separator: true }, switching]
        }
        const address = addressOfLink(offer.code)
        return [
            { label: t.offers.copyLink, icon: 'copy', action: () => void copy(address, t.offers.link) },
            { label: t.offers.show, icon: 'link', action: () => void showLink(address, this.entry.organization.name) },
            note,
            { separator: true },
            switching,
        ]
    }

    async #switch(offer: Offer, disabled: boolean, done: string): Promise<void> {
        if (await this.act(() => changeLink(offer, { disabled }), done)) {
            await this.reload()
        }
    }

    async #note(offer: Offer): Promise<void> {
        if (await changeNote(offer)) {
            await this.reload()
        }
    }
}

function nameOf({ note, createdAt }: Offer): string {
    return note ?? t.offers.unnamedLink(day(createdAt))
}

customElements.define('page-invite-links', InviteLinksPage)
