import { html, svg, type TemplateResult } from 'lit'

const WIDTH = 300
const HEIGHT = 60
const EDGE = 2

/** How a number went, one point a day. What it says in words is its label; the numbers belong into a table beside it. */
export function lineChart(label: string, values: readonly number[]): TemplateResult {
    const points = pointsOf(values)
    return html`<svg class="line-chart" role="img" aria-label=${label} viewBox="0 0 300 60" preserveAspectRatio="none">
        ${svg`<polygon points="0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}" />`}
        ${svg`<polyline points=${points} vector-effect="non-scaling-stroke" />`}
    </svg>`
}

function pointsOf(values: readonly number[]): string {
    const most = Math.max(1, ...values)
    const step = WIDTH / Math.max(1, values.length - 1)
    const height = (value: number) => HEIGHT - EDGE - (value / most) * (HEIGHT - 2 * EDGE)
    return values.map((value, day) => `${(day * step).toFixed(1)},${height(value).toFixed(1)}`).join(' ')
}
