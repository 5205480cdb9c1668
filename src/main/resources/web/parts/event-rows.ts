import { html, nothing, type TemplateResult } from 'lit'
import { phaseOf, type OrganizationEvent, type Phase } from '../api/events'
import { t } from '../texts'
import { day, dayAndMonth, moment, span } from '../texts/format'
import { badge, type Tone } from './badge'

const TONES: Readonly<Record<Phase, Tone>> = { undated: 'plain', coming: 'accent', running: 'good', over: 'plain' }

/**
 * Events as lines of a list: when, what, and more for those who open it.
 *
 * @param addressOf where an event is changed; left out for those who may not
 */
export function eventRows(
    events: readonly OrganizationEvent[],
    addressOf?: (event: OrganizationEvent) => string,
): TemplateResult {
    return html`<ul class="rows card">
        ${events.map(event => row(event, addressOf?.(event)))}
    </ul>`
}

function row(event: OrganizationEvent, address: string | undefined): TemplateResult {
    const phase = phaseOf(event)
    return html`<li class="row event">
        ${leaf(event)}
        <div class="grow">
            ${address === undefined
                ? html`<p class="row-title">${event.name}</p>`
                : html`<a class="row-title" href=${address}>${event.name}</a>`}
            <p class="faint">${duration(event)}</p>
            ${about(event)}
        </div>
        ${phase === 'undated' ? nothing : badge(t.events.phases[phase], TONES[phase])}
        ${event.isActive ? nothing : badge(t.events.inactive, 'warning')}
    </li>`
}

/** The day, as a calendar shows it. Decoration: the date stands beside it. */
function leaf({ startDate }: OrganizationEvent): TemplateResult {
    const [first, second] = startDate === null ? ['', ''] : dayAndMonth(startDate)
    return html`<span class="leaf" aria-hidden="true"><strong>${first || '–'}</strong><small>${second}</small></span>`
}

function duration({ startDate, endDate }: OrganizationEvent): unknown {
    if (startDate === null) {
        return endDate === null ? t.organization.noDate : t.events.until(moment(endDate))
    }
    return html`<time datetime=${startDate} title=${day(startDate)}>
        ${endDate === null ? moment(startDate) : span(startDate, endDate)}
    </time>`
}

function about({ name, description, codeOfConduct, website, contactEmail }: OrganizationEvent): unknown {
    if ([description, codeOfConduct, website, contactEmail].every(text => text === null)) {
        return nothing
    }
    return html`<details>
        <summary aria-label=${t.events.moreAbout(name)}>${t.events.more}</summary>
        ${description === null ? nothing : html`<p class="prose">${description}</p>`}
        <dl class="facts">
            ${website === null
                ? nothing
                : html`<dt>${t.organization.website}</dt>
                      <dd><a href=${website} rel="noopener noreferrer" target="_blank">${website}</a></dd>`}
            ${contactEmail === null
                ? nothing
                : html`<dt>${t.events.contact}</dt>
                      <dd><a href="mailto:${contactEmail}">${contactEmail}</a></dd>`}
            ${codeOfConduct === null
                ? nothing
                : html`<dt>${t.events.conduct}</dt>
                      <dd class="prose">${codeOfConduct}</dd>`}
        </dl>
    </details>`
}
