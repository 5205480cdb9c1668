import { html, type TemplateResult } from 'lit'
import { listMails, type WrittenMail } from '../../api/dev-mails'
import { Page } from '../../app/page'
import { avatar } from '../../parts/avatar'
import { empty } from '../../parts/states'
import { time } from '../../parts/time'
import { td } from '../../texts/dev'

/** The mailbox of a development installation. */
class DevMailsPage extends Page<readonly WrittenMail[]> {
    protected load(signal: AbortSignal): Promise<readonly WrittenMail[]> {
        return listMails(signal)
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${td.lead}</p>`
    }

    protected override actions(): TemplateResult {
        return html`<button type="button" @click=${() => this.reload()}>${td.refresh}</button>`
    }

    protected view(mails: readonly WrittenMail[]): TemplateResult {
        return mails.length === 0
            ? empty(td.none, td.noneText)
            : html`<ul class="rows card">
                  ${mails.map(
                      ({ id, to, subject, at }) => html`<li class="row">
                          ${avatar(to, to)}
                          <div class="grow">
                              <a class="row-title" href="/ui/dev/mails/${encodeURIComponent(id)}">${subject}</a>
                              <p class="faint">${td.to} ${to}</p>
                          </div>
                          <span class="faint">${time(at)}</span>
                      </li>`,
                  )}
              </ul>`
    }
}

customElements.define('page-dev-mails', DevMailsPage)
