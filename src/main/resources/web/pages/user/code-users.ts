import { html, type TemplateResult } from 'lit'
import { membersByCode, type Offer } from '../../api/invitations'
import { nameOf, type Member } from '../../api/members'
import { avatar } from '../../parts/avatar'
import { Dialog } from '../../parts/dialog'
import { notice, skeleton } from '../../parts/states'
import { date } from '../../parts/time'
import { t } from '../../texts'

/** Who joined with a secret code. */
class CodeUsersDialog extends Dialog<true> {
    #members: readonly Member[] | undefined
    #refused: unknown

    /** Begins to ask; the window shows what comes of it. */
    async load(offer: Offer): Promise<void> {
        try {
            this.#members = await membersByCode(offer)
        } catch (error) {
            this.#refused = error
        }
        this.requestUpdate()
    }

    protected heading(): string {
        return t.offers.joined
    }

    protected body(): TemplateResult {
        if (this.#refused !== undefined) {
            return notice('danger', t.refused(this.#refused))
        }
        return this.#members === undefined ? skeleton(2) : this.#list(this.#members)
    }

    #list(members: readonly Member[]): TemplateResult {
        return members.length === 0
            ? html`<p>${t.offers.joinedNobody}</p>`
            : html`<ul class="people">
                  ${members.map(
                      member => html`<li class="who">
                          ${avatar(nameOf(member), member.user.id)}
                          <div>
                              <p class="row-title">${nameOf(member)}</p>
                              <p class="faint">${date(member.createdAt)}</p>
                          </div>
                      </li>`,
                  )}
              </ul>`
    }
}

customElements.define('orgs-code-users', CodeUsersDialog)

export async function showUsers(offer: Offer): Promise<void> {
    const dialog = new CodeUsersDialog()
    void dialog.load(offer)
    await dialog.open()
}
