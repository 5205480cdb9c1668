import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { router } from '../app/router'
import { t } from '../texts'
import { icon } from './icons'

const PAUSE = 250

/** Searches while one types, after a short pause, and keeps the text in the address: `<orgs-search name="search" .label=…>`. */
class SearchField extends LitElement {
    static override properties = { name: {}, label: {} }
    declare name: string
    declare label: string
    #waiting: ReturnType<typeof setTimeout> | undefined

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        return html`<input
            type="search"
            class="search"
            aria-label=${this.label}
            placeholder=${this.label}
            .value=${router.place.url.searchParams.get(this.name) ?? ''}
            @input=${this.#typed}
        />`
    }

    #typed = (event: InputEvent): void => {
        const text = (event.target as HTMLInputElement).value.trim()
        clearTimeout(this.#waiting)
        this.#waiting = setTimeout(() => router.ask({ [this.name]: text, cursor: undefined }), PAUSE)
    }
}

customElements.define('orgs-search', SearchField)

export interface Choice {
    readonly value: string
    readonly label: string
}

/** A filter that is kept in the address; the first choice, with the value `''`, is "all". */
export function filter(name: string, label: string, choices: readonly Choice[]): TemplateResult {
    const chosen = router.place.url.searchParams.get(name) ?? ''
    return html`<select
        class="filter"
        aria-label=${label}
        @change=${(event: Event) => router.ask({ [name]: (event.target as HTMLSelectElement).value, cursor: undefined })}
    >
        ${choices.map(({ value, label }) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
    </select>`
}

/**
 * The head of a column by which the list can be ordered. The order is kept in the address; `''` is the list's own, to which a
 * second press leads back.
 */
export function sortable(value: string, direction: 'ascending' | 'descending', label: string): TemplateResult {
    const isSorted = (router.place.url.searchParams.get('sort') ?? '') === value
    return html`<th scope="col" class="sortable" aria-sort=${isSorted ? direction : nothing}>
        <button type="button" class="sort" @click=${() => router.ask({ sort: isSorted ? undefined : value, cursor: undefined })}>
            ${label}${icon(direction)}
        </button>
    </th>`
}

/** A day that is kept in the address. */
export function dayFilter(name: string, label: string): TemplateResult {
    return html`<label class="day-filter">
        ${label}
        <input
            type="date"
            max="9999-12-31"
            .value=${router.place.url.searchParams.get(name) ?? ''}
            @change=${(event: Event) => router.ask({ [name]: (event.target as HTMLInputElement).value, cursor: undefined })}
        />
    </label>`
}

/** From one part of a list to the next. The first part has no way back, and the last none on. */
export function pager(next: string | undefined): TemplateResult | typeof nothing {
    const isFirst = !router.place.url.searchParams.has('cursor')
    if (isFirst && next === undefined) {
        return nothing
    }
    return html`<nav class="actions pager" aria-label=${t.list.pages}>
        ${isFirst ? nothing : html`<button type="button" @click=${() => router.ask({ cursor: undefined })}>${t.list.first}</button>`}
        ${next === undefined ? nothing : html`<button type="button" @click=${() => router.ask({ cursor: next })}>${t.list.more}</button>`}
    </nav>`
}
