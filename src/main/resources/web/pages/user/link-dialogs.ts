import { html, nothing, type TemplateResult } from 'lit'
import { changeLink, type Offer } from '../../api/invitations'
import '../../parts/copy'
import { Dialog } from '../../parts/dialog'
import { field, Form } from '../../parts/form'
import { qr } from '../../parts/qr'
import { t } from '../../texts'

/** A link to pass on: to copy, to be read by a telephone, and as the device shares things. */
class LinkDialog extends Dialog<true> {
    address = ''
    organization = ''

    protected heading(): string {
        return t.offers.linkTo(this.organization)
    }

    protected body(): TemplateResult {
        return linkToPassOn(this.address, this.organization)
    }
}

customElements.define('orgs-link-dialog', LinkDialog)

export function showLink(address: string, organization: string): Promise<unknown> {
    return Object.assign(new LinkDialog(), { address, organization }).open()
}

/** The same within a page. */
export function linkToPassOn(address: string, organization: string): TemplateResult {
    return html`<div class="pass-on">
        ${qr(address, t.offers.qr(organization))}
        <div class="grow">
            <orgs-copy .label=${t.offers.link} .value=${address}></orgs-copy>
            <p class="faint">${t.offers.linkText}</p>
            ${'share' in navigator
                ? html`<button type="button" @click=${() => share(address, organization)}>${t.offers.share}</button>`
                : nothing}
        </div>
    </div>`
}

async function share(url: string, organization: string): Promise<void> {
    try {
        await navigator.share({ url, title: t.offers.linkTo(organization) })
    } catch {
        // Whoever changes their mind is told nothing; the link is still there to copy.
    }
}

/** Changes what is written beside a link. */
class NoteDialog extends Dialog<true> {
    offer!: Offer
    readonly #form = new Form(this, async values => {
        await changeLink(this.offer, { note: values.optional('note') })
        this.close(true)
    })

    protected heading(): string {
        return t.offers.changeNote
    }

    protected body(): TemplateResult {
        const form = this.#form
        return html`<form novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            ${field(form, { name: 'note', label: t.offers.note, hint: t.offers.noteHint, value: this.offer.note, max: 200 })}
            ${this.buttons(t.form.save, { busy: form.busy })}
        </form>`
    }
}

customElements.define('orgs-note-dialog', NoteDialog)

/** Whether it was changed. */
export async function changeNote(offer: Offer): Promise<boolean> {
    return (await Object.assign(new NoteDialog(), { offer }).open()) ?? false
}
