import { html, nothing, type TemplateResult } from 'lit'
import type { Permission } from '../api'
import { icon, type IconName } from '../parts/icons'
import { t } from '../texts'
import type { Place } from './router'
import './pending-count'
import { session } from './session'

interface Way {
    readonly path: string
    readonly icon: IconName
    readonly label: string
    readonly needs?: Permission
    /** What stands behind the label. */
    readonly count?: TemplateResult
}

/** The navigation of an area, without what its reader may not see. Plain pages have none. */
export function sideNav(place: Place): TemplateResult | typeof nothing {
    switch (place.route.area) {
        case 'organization':
            return organizationNav(place)
        case 'admin':
            return session.isSystemAdministrator ? nav(t.titles.admin, '/ui/admin', adminWays(), place) : nothing
        case 'user':
            return nav(t.shell.you, '/ui', userWays(), place)
        case 'plain':
            return nothing
    }
}

function organizationNav(place: Place): TemplateResult | typeof nothing {
    const entry = session.entry(place.params['slug'] ?? '')
    if (entry === undefined) {
        return nothing
    }
    const ways = organizationWays(entry.organization.id, place).filter(way => way.needs === undefined || session.may(way.needs, entry))
    return nav(entry.organization.name, `/ui/o/${encodeURIComponent(entry.organization.slug)}`, ways, place)
}

function organizationWays(organization: string, { url }: Place): readonly Way[] {
    const count = html`<orgs-pending-count .organization=${organization} .page=${url.href}></orgs-pending-count>`
    return [
        { path: '', icon: 'home', label: t.nav.home },
        { path: '/members', icon: 'people', label: t.nav.members },
        { path: '/invitations', icon: 'mail', label: t.nav.invitations, needs: 'manage_invitations', count },
        { path: '/events', icon: 'calendar', label: t.nav.events },
        { path: '/activity', icon: 'pulse', label: t.nav.activity, needs: 'read_activity' },
        { path: '/settings', icon: 'gear', label: t.nav.settings, needs: 'update' },
        { path: '/me', icon: 'person', label: t.nav.membership },
    ]
}

function userWays(): readonly Way[] {
    return [
        { path: '/organizations', icon: 'home', label: t.titles.organizations },
        { path: '/invitations', icon: 'mail', label: t.titles.myInvitations },
        { path: '/account', icon: 'person', label: t.titles.account },
    ]
}

function adminWays(): readonly Way[] {
    return [
        { path: '', icon: 'pulse', label: t.nav.figures },
        { path: '/organizations', icon: 'home', label: t.nav.organizations },
        { path: '/memberships', icon: 'people', label: t.nav.memberships },
        { path: '/invitations', icon: 'mail', label: t.nav.invitations },
        { path: '/accounts', icon: 'person', label: t.nav.accounts },
    ]
}

function nav(name: string, base: string, ways: readonly Way[], place: Place): TemplateResult {
    return html`<nav class="side" aria-label=${name}>
        <ul>
            ${ways.map(way => {
                const address = base + way.path
                const here = place.url.pathname === address || (way.path !== '' && place.url.pathname.startsWith(address + '/'))
                return html`<li>
                    <a href=${address} aria-current=${here ? 'page' : nothing}>${icon(way.icon)}<span>${way.label}</span>${way.count ?? nothing}</a>
                </li>`
            })}
        </ul>
    </nav>`
}
