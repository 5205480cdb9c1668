import { html, type TemplateResult } from 'lit'
import { addressOfHtml, readMail, type WholeMail } from '../../api/dev-mails'
import { Page } from '../../app/page'
import { date } from '../../parts/time'
import { td } from '../../texts/dev'

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/

/** One mail of a development installation, as text and as HTML; its links work. */
class DevMailPage extends Page<WholeMail> {
    protected load(signal: AbortSignal): Promise<WholeMail> {
        return readMail(this.place.params['id'] ?? '', signal)
    }

    override heading(mail: WholeMail | undefined = this.data): string {
        return mail?.subject ?? super.heading()
    }

    protected view({ id, to, at, text, subject }: WholeMail): TemplateResult {
        return html`
            <p class="back"><a href="/ui/dev/mails">${td.back}</a></p>
            <dl class="facts">
                <dt>${td.to}</dt>
                <dd>${to}</dd>
                <dt>${td.written}</dt>
                <dd>${date(at)}</dd>
            </dl>
            <section class="card mail" aria-labelledby="text">
                <h2 id="text">${td.text}</h2>
                <p class="prose">${linked(text)}</p>
            </section>
            <section class="card mail" aria-labelledby="html">
                <h2 id="html">${td.html}</h2>
                <iframe class="mail-frame" sandbox="allow-popups allow-popups-to-escape-sandbox" src=${addressOfHtml(id)} title=${subject}></iframe>
            </section>
        `
    }
}

/** A text in which addresses are links. */
function linked(text: string): unknown[] {
    return text.split(ADDRESS).map(part => (ADDRESS.test(part) ? html`<a href=${part}>${part}</a>` : part))
}

customElements.define('page-dev-mail', DevMailPage)
