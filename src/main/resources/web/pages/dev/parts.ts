import { html, type TemplateResult } from 'lit'
import { Refused } from '../../api'
import { Page } from '../../app/page'
import { avatar } from '../../parts/avatar'
import { badge, roleBadges, type Tone } from '../../parts/badge'
import { confirm } from '../../parts/confirm'
import { secretOnce } from '../../parts/copy'
import { rolesField } from '../../parts/fields'
import { field, Form } from '../../parts/form'
import { icon, ICONS } from '../../parts/icons'
import { lineChart } from '../../parts/line-chart'
import { dayFilter, filter, pager } from '../../parts/list'
import '../../parts/logo-field'
import '../../parts/menu'
import { qr } from '../../parts/qr'
import { empty, failure, notice, skeleton } from '../../parts/states'
import { date, time } from '../../parts/time'
import { toast } from '../../parts/toasts'
import { td } from '../../texts/dev'

const TONES: readonly Tone[] = ['plain', 'accent', 'good', 'warning', 'danger']
const NOTICES = ['info', 'warning', 'danger'] as const
const LETTERS = [...'abcdefghijkl']
const ROLES = ['owner', 'admin', 'member', 'billing']
const VALUES = [0, 1, 1, 3, 2, 5, 8, 8, 13, 12, 20]
const WHEN = '2026-06-12T09:30:00Z'
const AGAIN_AFTER = 90

/** Each part in its states, for whoever changes one: nobody has to make what brings it about. */
class DevPartsPage extends Page {
    /** Refused as often as it is sent, and for a while. */
    readonly #form = new Form(this, () => Promise.reject(new Refused('too_many_attempts', 429, td.sample, AGAIN_AFTER)))

    protected load(): Promise<undefined> {
        return Promise.resolve(undefined)
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${td.partsLead}</p>`
    }

    protected view(): TemplateResult {
        return html`
            ${part('buttons', this.#buttons())} ${part('menu', this.#menu())} ${part('dialog', this.#dialogs())}
            ${part('form', this.#fields())} ${part('copy, qr', this.#takeAlong())}
            ${part('logo-field', html`<orgs-logo-field .face=${avatar(td.name, 'a', null, 'large')} .error=${td.sample}></orgs-logo-field>`)}
            ${part('avatar', this.#avatars())} ${part('icons', html`<p class="actions">${ICONS.map(name => icon(name))}</p>`)}
            ${part('badge', html`<p class="badges">${TONES.map(tone => badge(tone, tone))}</p><p>${roleBadges(ROLES)}</p>`)}
            ${part('notice', html`<div class="stack">${NOTICES.map(kind => notice(kind, td.sample))}</div>`)}
            ${part('list', this.#list())} ${part('skeleton', skeleton(3))} ${part('empty, failure', this.#states())}
            ${part('time', html`<p>${time(new Date().toISOString())}</p><p>${time(WHEN)}</p><p>${date(WHEN)}</p>`)}
            ${part('line-chart', lineChart(td.name, VALUES))}
        `
    }

    #buttons(): TemplateResult {
        return html`${[false, true].map(
            disabled => html`<div class="actions">
                <button type="button" class="primary" ?disabled=${disabled}>${icon('plus')}${td.name}</button>
                <button type="button" class="primary danger" ?disabled=${disabled}>${td.name}</button>
                <button type="button" ?disabled=${disabled}>${td.name}</button>
                <button type="button" class="danger" ?disabled=${disabled}>${td.name}</button>
                <button type="button" class="quiet" ?disabled=${disabled}>${td.name}</button>
                <button type="button" class="icon-button" aria-label=${td.name} ?disabled=${disabled}>${icon('close')}</button>
            </div>`,
        )}`
    }

    #menu(): TemplateResult {
        const said = { action: () => toast(td.sample) }
        return html`<orgs-menu
            .label=${td.partsMenu}
            .items=${[
                { heading: td.name },
                { label: 'action', ...said },
                { label: 'icon', icon: 'mail', ...said },
                { label: 'face, hint', face: avatar(td.name, 'a'), hint: td.sample, ...said },
                { label: 'checked', checked: true, ...said },
                { label: 'not checked', checked: false, ...said },
                { separator: true },
                { label: 'href', href: '/ui/dev/mails' },
                { label: 'disabled', disabled: true, hint: td.sample, ...said },
                { label: 'danger', danger: true, ...said },
            ]}
        ></orgs-menu>`
    }

    #dialogs(): TemplateResult {
        const question = { title: td.name, text: td.sample, action: td.name }
        const asked = { plain: question, danger: { ...question, danger: true, typed: td.name } }
        return html`<div class="actions">
            ${Object.entries(asked).map(
                ([name, question]) => html`<button type="button" @click=${() => void confirm(question)}>${name}</button>`,
            )}
            <button type="button" @click=${() => toast(td.sample)}>${'toast'}</button>
        </div>`
    }

    #fields(): TemplateResult {
        const form = this.#form
        return html`<form class="fields" novalidate @submit=${form.submit}>
            ${form.problem()} ${field(form, { name: 'required', label: 'required, hint', hint: td.sample, required: true })}
            ${field(form, { name: 'email', label: 'email', type: 'email', required: true, value: td.name })}
            ${field(form, { name: 'lines', label: 'lines', lines: 3, max: 500, value: td.sample })}
            ${field(form, { name: 'disabled', label: 'disabled', disabled: true, value: td.name })}
            ${rolesField(form, { offered: ROLES, chosen: ['member'], closed: role => (role === 'owner' ? td.sample : undefined) })}
            <orgs-chips .label=${'chips'} .hint=${td.sample}></orgs-chips>
            <div class="actions"><button class="primary" ?disabled=${form.busy}>${td.partsSend}</button></div>
        </form>`
    }

    #takeAlong(): TemplateResult {
        return html`<div class="stack">
            <orgs-copy .label=${'copy'} .value=${location.href}></orgs-copy>
            ${secretOnce('secret-once', td.sample)} ${qr(location.href, td.name)}
        </div>`
    }

    #avatars(): TemplateResult {
        return html`<p class="actions">
            ${LETTERS.map(letter => avatar(`${letter} ${letter}`, letter))} ${avatar(td.name, 'a', null, 'large')}
        </p>`
    }

    #list(): TemplateResult {
        const choices = [{ value: '', label: td.name }]
        return html`<search class="filters">
                <orgs-search name="search" .label=${'search'}></orgs-search>
                ${filter('filter', 'filter', choices)} ${dayFilter('day', 'day')}
            </search>
            ${pager('next')}`
    }

    #states(): TemplateResult {
        const again = () => toast(td.sample)
        return html`
            ${empty(td.name, td.sample, html`<button type="button" class="primary">${td.name}</button>`)}
            ${failure(new TypeError(), again)} ${failure(new Refused('organization_not_found', 404, td.sample), again)}
            ${failure(new Refused('broken', 500, td.sample, undefined, [], undefined, '4f1c'), again)}
        `
    }
}

function part(name: string, states: TemplateResult): TemplateResult {
    const id = `part-${name.replace(/[^a-z]+/g, '-')}`
    return html`<section class="card" aria-labelledby=${id}>
        <h2 id=${id}>${name}</h2>
        ${states}
    </section>`
}

customElements.define('page-dev-parts', DevPartsPage)
