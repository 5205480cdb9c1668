import { html, nothing, type TemplateResult } from 'lit'
import type { Entry } from '../../api'
import type { Place } from '../../app/router'
import { session } from '../../app/session'
import { t } from '../../texts'

/** The two pages of the settings; those who may not hand the organization over have one, and no tabs. */
export function settingsTabs(place: Place, entry: Entry): TemplateResult | typeof nothing {
    if (!session.may('own', entry)) {
        return nothing
    }
    const base = `/ui/o/${encodeURIComponent(entry.organization.slug)}/settings`
    const tabs = [
        { address: base, label: t.settingsPage.general },
        { address: `${base}/danger`, label: t.titles.danger },
    ]
    return html`<nav class="tabs" aria-label=${t.nav.settings}>
        ${tabs.map(
            ({ address, label }) => html`<a href=${address} aria-current=${place.url.pathname === address ? 'page' : nothing}>
                ${label}
            </a>`,
        )}
    </nav>`
}
