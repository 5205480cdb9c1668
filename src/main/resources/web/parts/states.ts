import { html, nothing, type TemplateResult } from 'lit'
import { Refused } from '../api'
import { t } from '../texts'

/** Rows in grey, after a moment, so that what comes quickly does not flicker. */
export function skeleton(rows = 4): TemplateResult {
    return html`<div class="skeleton" aria-hidden="true">${Array.from({ length: rows }, () => html`<div></div>`)}</div>`
}

/** A list without anything in it: what it is for, and what to do first. */
export function empty(title: string, text: string, action: unknown = nothing): TemplateResult {
    return html`<div class="empty"><h2>${title}</h2><p>${text}</p>${action}</div>`
}

/** Something to know before one goes on. `danger` is read out at once. */
export function notice(kind: 'info' | 'warning' | 'danger', text: unknown): TemplateResult {
    return html`<div class="notice" data-kind=${kind} role=${kind === 'danger' ? 'alert' : 'note'}>${text}</div>`
}

/** A page that cannot be shown: why, and the way out. */
export function failure(error: unknown, retry: () => unknown): TemplateResult {
    if (!(error instanceof Refused)) {
        return html`<div class="empty" role="alert">
            <h2>${t.states.unreachable}</h2>
            <p>${t.states.unreachableText}</p>
            <button type="button" @click=${retry}>${t.states.retry}</button>
        </div>`
    }
    const { is, then } = t.refusal(error)
    return html`<div class="empty" role="alert">
        <h2>${is}</h2>
        <p>${then}</p>
        ${error.status >= 500 && error.requestId ? requestId(error.requestId) : nothing}
        ${error.status >= 500
            ? html`<button type="button" @click=${retry}>${t.states.retry}</button>`
            : html`<a class="button" href="/ui/organizations">${t.states.home}</a>`}
    </div>`
}

/** By what whoever runs the service finds the request in its log. */
function requestId(id: string): TemplateResult {
    void import('./copy')
    return html`<orgs-copy class="request" .label=${t.states.requestId} .value=${id}></orgs-copy>`
}
