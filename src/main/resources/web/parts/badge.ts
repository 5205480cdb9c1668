import { html, type TemplateResult } from 'lit'
import { t } from '../texts'

export type Tone = 'plain' | 'accent' | 'good' | 'warning' | 'danger'

/** A word or two about the thing beside it. Its colour only repeats what it says. */
export function badge(text: string, tone: Tone = 'plain'): TemplateResult {
    return html`<span class="badge" data-tone=${tone}>${text}</span>`
}

/** Somebody's roles; the known ones in the person's language. */
export function roleBadges(roles: readonly string[]): TemplateResult {
    return html`<span class="badges">
        ${roles.map(role => badge(roleName(role), role === 'owner' ? 'accent' : 'plain'))}
    </span>`
}

export function roleName(role: string): string {
    const names: Record<string, string | undefined> = t.roles
    return names[role] ?? role
}
