import { html, type TemplateResult } from 'lit'

export const HUES = 12

/** A logo, or the initials on a colour that stays the same for the same id. Decoration: the name stands beside it. */
export function avatar(name: string, id: string, logoUrl?: string | null, size: 'small' | 'large' = 'small'): TemplateResult {
    return logoUrl
        ? html`<img class="avatar" data-size=${size} src=${logoUrl} alt="" loading="lazy" />`
        : html`<span class="avatar" data-size=${size} data-hue=${hueOf(id)} aria-hidden="true">${initials(name)}</span>`
}

function initials(name: string): string {
    const words = name.split('@')[0]?.split(/[\s._-]+/).filter(word => word !== '') ?? []
    const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
    return letters.map(word => [...(word ?? '?')][0]?.toUpperCase()).join('')
}

function hueOf(id: string): number {
    return [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7) % HUES
}
