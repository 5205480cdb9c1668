import { html, type TemplateResult } from 'lit'
import { ago, day, moment } from '../texts/format'

/** How long ago or in what time; exactly when, for those who point at it and for screen readers. */
export function time(when: string): TemplateResult {
    return html`<time datetime=${when} title=${moment(when)}>${ago(when)}</time>`
}

/** The day; the minute for those who point at it. */
export function date(when: string): TemplateResult {
    return html`<time datetime=${when} title=${moment(when)}>${day(when)}</time>`
}
