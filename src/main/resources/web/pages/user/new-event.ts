import { html, type TemplateResult } from 'lit'
import { makeEvent } from '../../api/events'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { Form, type Values } from '../../parts/form'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { EventFields, typedEvent } from './event-form'

/** Makes an event. */
class NewEventPage extends OrganizationPage {
    readonly #form = new Form(this, values => this.#make(values))
    readonly #fields = new EventFields(this.#form)

    protected async load(): Promise<undefined> {
        return undefined
    }

    protected view(): TemplateResult {
        const form = this.#form
        return html`
            <p class="back"><a href=${this.at('/events')}>${t.events.back}</a></p>
            <form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
                ${form.problem()} ${this.#fields.view()}
                <div class="actions">
                    <button class="primary" ?disabled=${form.busy}>${t.events.make}</button>
                    <a class="button" href=${this.at('/events')}>${t.form.cancel}</a>
                </div>
            </form>
        `
    }

    async #make(values: Values): Promise<void> {
        const event = typedEvent(values)
        await makeEvent(this.entry.organization.id, event)
        toast(t.events.made(event.name))
        await router.go(this.at('/events'), { replace: true })
    }
}

customElements.define('page-new-event', NewEventPage)
