import { html, type TemplateResult } from 'lit'
import type { EventDraft, StoredEvent } from '../../api/events'
import { slugOf } from '../../api/organizations'
import { FieldError, field, type Form, type Values } from '../../parts/form'
import { t } from '../../texts'
import { localMinutes } from '../../texts/format'

/** What an event is made of, as fields of a form. Its short name follows its name until somebody types one. */
export class EventFields {
    readonly #form: Form
    #isSlugTyped = false

    constructor(form: Form) {
        this.#form = form
    }

    /** @param event what is in them; left out for a new event */
    view(event?: StoredEvent): TemplateResult {
        const form = this.#form
        const moment = (iso: string | null | undefined) => (iso ? localMinutes(iso) : '')
        return html`
            ${field(form, {
                name: 'name',
                label: t.organization.name,
                value: event?.name ?? '',
                required: true,
                max: 191,
                input: event === undefined ? this.#named : () => undefined,
            })}
            ${field(form, {
                name: 'slug',
                label: t.events.slug,
                hint: t.events.slugHint,
                value: event?.slug ?? '',
                required: true,
                max: 191,
                pattern: '[a-z0-9\\-]+',
                input: this.#slugTyped,
            })}
            <div class="pair">
                ${field(form, { name: 'start', label: t.events.start, type: 'datetime-local', value: moment(event?.startDate) })}
                ${field(form, { name: 'end', label: t.events.end, type: 'datetime-local', value: moment(event?.endDate) })}
            </div>
            ${field(form, { name: 'description', label: t.organization.description, lines: 4, value: event?.description ?? '' })}
            <details ?open=${event !== undefined}>
                <summary>${t.events.moreFields}</summary>
                <div class="fields">
                    ${field(form, { name: 'website', label: t.organization.website, type: 'url', value: event?.website ?? '' })}
                    ${field(form, {
                        name: 'email',
                        label: t.events.contact,
                        hint: t.events.contactHint,
                        type: 'email',
                        value: event?.contactEmail ?? '',
                    })}
                    ${field(form, {
                        name: 'conduct',
                        label: t.events.conduct,
                        hint: t.events.conductHint,
                        lines: 3,
                        value: event?.codeOfConduct ?? '',
                    })}
                </div>
            </details>
        `
    }

    #named = (event: InputEvent): void => {
        const name = event.target as HTMLInputElement
        const slug = name.form?.elements.namedItem('slug')
        if (slug instanceof HTMLInputElement && !this.#isSlugTyped) {
            slug.value = slugOf(name.value)
        }
    }

    #slugTyped = (event: InputEvent): void => {
        this.#isSlugTyped = (event.target as HTMLInputElement).value !== ''
    }
}

/** What was typed. @throws FieldError for an end before the start */
export function typedEvent(values: Values): EventDraft {
    const startDate = momentIn(values, 'start')
    const endDate = momentIn(values, 'end')
    if (startDate !== null && endDate !== null && endDate < startDate) {
        throw new FieldError('end', t.events.endsBeforeStart)
    }
    return {
        name: values.text('name'),
        slug: values.text('slug'),
        startDate,
        endDate,
        description: values.optional('description'),
        website: values.optional('website'),
        contactEmail: values.optional('email'),
        codeOfConduct: values.optional('conduct'),
    }
}

/** What was entered in the person's own time zone, for the service. */
function momentIn(values: Values, name: string): string | null {
    const typed = values.optional(name)
    return typed === null ? null : new Date(typed).toISOString()
}
