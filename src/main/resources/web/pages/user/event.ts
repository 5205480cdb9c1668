import { html, type TemplateResult } from 'lit'
import { changeEvent, readEvent, removeEvent, type StoredEvent } from '../../api/events'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { confirm } from '../../parts/confirm'
import { Form, type Values } from '../../parts/form'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { EventFields, typedEvent } from './event-form'

/** Changes or deletes an event. */
class EventPage extends OrganizationPage<StoredEvent> {
    readonly #form = new Form(this, values => this.#change(values))
    readonly #fields = new EventFields(this.#form)

    protected load(signal: AbortSignal): Promise<StoredEvent> {
        return readEvent(this.entry.organization.id, this.place.params['eventId'] ?? '', signal)
    }

    override heading(event: StoredEvent | undefined = this.data): string {
        return event?.name ?? super.heading()
    }

    protected override actions(event: StoredEvent): TemplateResult {
        return html`<button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.#remove(event)}>
            ${t.events.remove}
        </button>`
    }

    protected view(event: StoredEvent): TemplateResult {
        const form = this.#form
        return html`
            <p class="back"><a href=${this.at('/events')}>${t.events.back}</a></p>
            <form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
                ${form.problem()} ${this.#fields.view(event)}
                <label class="check"><input type="checkbox" name="active" ?checked=${event.isActive} />${t.events.active}</label>
                <div class="actions">
                    <button class="primary" ?disabled=${form.busy}>${t.form.save}</button>
                    <a class="button" href=${this.at('/events')}>${t.form.cancel}</a>
                </div>
            </form>
        `
    }

    async #change(values: Values): Promise<void> {
        const event = typedEvent(values)
        await changeEvent(this.data as StoredEvent, event, values.has('active'))
        toast(t.events.changed(event.name))
        await router.go(this.at('/events'), { replace: true })
    }

    async #remove({ organizationId, id, name }: StoredEvent): Promise<void> {
        const isMeant = await confirm({
            title: t.events.removeTitle(name),
            text: t.events.removeText,
            action: t.events.remove,
            danger: true,
        })
        if (isMeant && (await this.act(() => removeEvent(organizationId, id), t.events.removed(name)))) {
            await router.go(this.at('/events'), { replace: true })
        }
    }
}

customElements.define('page-event', EventPage)
