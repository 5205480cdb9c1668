import { svg, html, type TemplateResult } from 'lit'

const PATHS = {
    orgs: svg`<circle cx="8" cy="8" r="5.5"/><circle cx="8" cy="8" r="1.5"/>`,
    home: svg`<path d="M2.5 7 8 2.5 13.5 7v6.5h-4V10h-3v3.5h-4z"/>`,
    people: svg`<circle cx="6" cy="5.5" r="2.5"/><path d="M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M10.5 3.3a2.5 2.5 0 0 1 0 4.4M12 9.8c1.6.5 2.5 1.8 2.5 3.7"/>`,
    person: svg`<circle cx="8" cy="5.5" r="2.8"/><path d="M2.8 13.8c.4-2.7 2.5-4.3 5.2-4.3s4.8 1.6 5.2 4.3"/>`,
    mail: svg`<rect x="1.8" y="3.3" width="12.4" height="9.4" rx="1.5"/><path d="m2.3 4.5 5.7 4.3 5.7-4.3"/>`,
    link: svg`<path d="M6.5 9.500a3 3 0 0 0 4.3 0l2.2-2.200a3 3 0 0 0-4.3-4.300l-.9.9M9.5 6.500a3 3 0 0 0-4.3 0L3 8.700A3 3 0 0 0 7.3 13l.9-.9"/>`,
    key: svg`<circle cx="5" cy="11" r="2.8"/><path d="m7 9 6-6M10.5 5.500l2 2"/>`,
    calendar: svg`<rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.500h12M5 1.500V4M11 1.500V4"/>`,
    pulse: svg`<path d="M1.5 8.500h3l2-5 3 9 2-4h3"/>`,
    gear: svg`<circle cx="8" cy="8" r="2.2"/><path d="M8 1.800v2M8 12.200v2M1.8 8h2M12.2 8h2M3.6 3.6 5 5M11 11l1.4 1.400M12.4 3.6 11 5M5 11l-1.4 1.4"/>`,
    plus: svg`<path d="M8 3v10M3 8h10"/>`,
    more: svg`<circle cx="3.5" cy="8" r=".8"/><circle cx="8" cy="8" r=".8"/><circle cx="12.5" cy="8" r=".8"/>`,
    check: svg`<path d="m3 8.5 3.5 3.500L13 4.5"/>`,
    copy: svg`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.500V4A1.5 1.5 0 0 0 9 2.500H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.500h1.5"/>`,
    search: svg`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3.5 3.5"/>`,
    ascending: svg`<path d="M8 13V3M4.500 6.500 8 3l3.500 3.500"/>`,
    descending: svg`<path d="M8 3v10M4.500 9.500 8 13l3.500-3.500"/>`,
    close: svg`<path d="m4 4 8 8M12 4l-8 8"/>`,
} as const

export type IconName = keyof typeof PATHS

export const ICONS = Object.keys(PATHS) as readonly IconName[]

/** Decoration: what it means is written beside it, or is the name of the button around it. */
export function icon(name: IconName): TemplateResult {
    return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`
}
