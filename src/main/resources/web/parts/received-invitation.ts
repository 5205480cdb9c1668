import { html, type TemplateResult } from 'lit'
import type { ReceivedInvitation } from '../api'
import { logoOf } from '../api/logo'
import { t } from '../texts'
import { avatar } from './avatar'
import { roleBadges } from './badge'
import { date } from './time'

export type Reply = 'accept' | 'reject'

/** A line of a list: an invitation that waits for an answer, and both answers. */
export function receivedInvitation(
    { invitation, organization }: Pick<ReceivedInvitation, 'organization'> & { invitation: Pick<ReceivedInvitation['invitation'], 'expiresAt' | 'roles'> },
    isBusy: boolean,
    reply: (reply: Reply) => unknown,
): TemplateResult {
    return html`<li class="row">
        ${avatar(organization.name, organization.id, logoOf(organization))}
        <div class="grow">
            <p class="row-title">${organization.name}</p>
            <p class="faint">${t.organizations.until} ${date(invitation.expiresAt)}</p>
        </div>
        ${roleBadges(invitation.roles)}
        <div class="actions">
            <button
                type="button"
                aria-label=${t.organizations.rejectFrom(organization.name)}
                ?disabled=${isBusy}
                @click=${() => reply('reject')}
            >
                ${t.organizations.reject}
            </button>
            <button
                type="button"
                class="primary"
                aria-label=${t.organizations.acceptFrom(organization.name)}
                ?disabled=${isBusy}
                @click=${() => reply('accept')}
            >
                ${t.organizations.accept}
            </button>
        </div>
    </li>`
}
