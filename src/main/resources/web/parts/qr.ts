import { svg, html, type TemplateResult } from 'lit'
import { encode } from './qr-code'

const QUIET = 4

/** A text as a QR code that a telephone reads; with its name for those who do not see it. */
export function qr(text: string, label: string): TemplateResult {
    const code = encode(text)
    const size = code.length + 2 * QUIET
    const path = code
        .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
        .join('')
    return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
        ${svg`<rect width=${size} height=${size} fill="#ffffff"/><path d=${path} fill="#000000"/>`}
    </svg>`
}
