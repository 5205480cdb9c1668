import { html, type TemplateResult } from 'lit'
import type { Config } from '../api'
import type { ShownProfile } from '../api/members'
import { t } from '../texts'

/** What a profile shows to others: each of the fields that this installation shows. */
export function profileFacts({ profiles }: Config, { fields }: ShownProfile): TemplateResult {
    return html`<dl class="facts">
        ${profiles.shown.map(name => {
            const value = fields[name]
            return html`<dt>${fieldName(name)}</dt>
                <dd>${value ? value : html`<span class="faint">${t.profileFields.none}</span>`}</dd>`
        })}
    </dl>`
}

/** What a field of profiles is called. */
export function fieldName(name: string): string {
    const names: Record<string, string | undefined> = t.profileFields.names
    return names[name] ?? name
}
