import { html, type TemplateResult } from 'lit'
import { KINDS, readFigures, type Figures, type Kind } from '../../api/admin'
import { Page } from '../../app/page'
import { lineChart } from '../../parts/line-chart'
import { skeleton } from '../../parts/states'
import { ta } from '../../texts/admin'
import { day, number } from '../../texts/format'

const PERIODS = [7, 30, 90]

/** How much there is of everything, and how it grows. */
class FiguresPage extends Page<Figures> {
    protected load(signal: AbortSignal): Promise<Figures> {
        return readFigures(signal)
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${ta.figures.lead}</p>`
    }

    protected override skeleton(): TemplateResult {
        return skeleton(4)
    }

    protected view(figures: Figures): TemplateResult {
        return html`
            <div class="figures">${KINDS.map(kind => this.#figure(kind, figures))}</div>
            <details class="card">
                <summary>${ta.figures.table}</summary>
                ${this.#table(figures)}
            </details>
        `
    }

    #figure(kind: Kind, { now, days }: Figures): TemplateResult {
        const label = ta.figures.kinds[kind]
        const made = days.map(({ made }) => made[kind])
        return html`<section class="card" aria-labelledby=${kind}>
            <h2 id=${kind}>${label}</h2>
            <p class="figure">${number(now[kind])}</p>
            ${lineChart(ta.figures.chart(label, days.length, Math.max(0, ...made)), made)}
            <dl class="periods">
                ${PERIODS.map(
                    period => html`<div>
                        <dt>${ta.figures.made(period)}</dt>
                        <dd>+${number(sum(made.slice(-period)))}</dd>
                    </div>`,
                )}
            </dl>
        </section>`
    }

    #table({ days }: Figures): TemplateResult {
        return html`<table class="list numbers">
            <caption class="hidden">
                ${ta.figures.table}
            </caption>
            <thead>
                <tr>
                    <th scope="col">${ta.figures.day}</th>
                    ${KINDS.map(kind => html`<th scope="col">${ta.figures.kinds[kind]}</th>`)}
                </tr>
            </thead>
            <tbody>
                ${days.toReversed().map(
                    ({ date, made }) => html`<tr>
                        <td>${day(`${date}T00:00`)}</td>
                        ${KINDS.map(kind => html`<td data-label=${ta.figures.kinds[kind]}>${number(made[kind])}</td>`)}
                    </tr>`,
                )}
            </tbody>
        </table>`
    }
}

function sum(numbers: readonly number[]): number {
    return numbers.reduce((sum, number) => sum + number, 0)
}

customElements.define('page-admin-figures', FiguresPage)
