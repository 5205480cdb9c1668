import { html, nothing, type TemplateResult } from 'lit'
import { logoOf } from '../api/organizations'
import { avatar } from '../parts/avatar'
import { icon } from '../parts/icons'
import type { MenuItem } from '../parts/menu'
import { t } from '../texts'
import { appLogo, appName, isDevelopment } from './installation'
import { router, type Place } from './router'
import { session } from './session'
import { APPEARANCES, appearance, chooseAppearance, chooseLanguage, language, LANGUAGES } from './settings'

/** The bar on top: where one is, and who. */
export function header(place: Place): TemplateResult {
    const me = session.me
    const isAdministering = place.route.area === 'admin' && session.isSystemAdministrator
    return html`
        <header class="top" data-area=${isAdministering ? 'admin' : nothing}>
            <a class="brand" href="/ui" aria-label=${appName()}>${mark()}<span>${appName()}</span></a>
            ${me === undefined ? nothing : switcher(place)}
            <span class="grow"></span>
            ${isDevelopment() ? html`<orgs-development></orgs-development>` : nothing}
            ${isAdministering ? html`<span class="badge admin">${t.shell.asAdministrator}</span>` : nothing}
            ${me === undefined
                ? html`<a class="button quiet" href="/ui/sign-in">${t.signIn.action}</a>`
                : html`<orgs-menu
                      .label=${t.shell.account}
                      .face=${html`${avatar(me.user.email ?? me.user.id, me.user.id)}`}
                      .items=${accountItems(me.user.email ?? '')}
                  ></orgs-menu>`}
        </header>
    `
}

function mark(): TemplateResult {
    return appLogo() === '' ? icon('orgs') : html`<img class="mark" src=${appLogo()} alt="" />`
}

function switcher(place: Place): TemplateResult {
    const current = session.entry(place.params['slug'] ?? '')
    const name = current?.organization.name ?? t.shell.choose
    const invitations = session.me?.invitations.length ?? 0
    const items: MenuItem[] = session.organizations.map(entry => ({
        label: entry.organization.name,
        face: avatar(entry.organization.name, entry.organization.id, logoOf(entry.organization)),
        checked: entry === current,
        action: () => {
            session.activate(entry).catch(() => undefined) // no page here depends on it
            void router.go(`/ui/o/${encodeURIComponent(entry.organization.slug)}`)
        },
    }))
    return html`<orgs-menu
        class="switcher"
        align="start"
        .label=${`${t.shell.switcher}: ${name}`}
        .face=${html`<span class="switcher-name">${name}</span>
            ${invitations > 0 ? html`<span class="badge accent">${invitations}</span>` : nothing} ${icon('updown')}`}
        .searchable=${items.length > 8}
        .items=${[
            ...items,
            { separator: true },
            ...(invitations > 0 ? [{ label: t.shell.invitations(invitations), href: '/ui/invitations' }] : []),
            { label: t.shell.all, href: '/ui/organizations' },
            { label: t.shell.create, href: '/ui/new', icon: 'plus' as const },
        ]}
    ></orgs-menu>`
}

function accountItems(name: string): MenuItem[] {
    return [
        { heading: name },
        { label: t.titles.account, href: '/ui/account' },
        { label: t.titles.profiles, href: '/ui/account/profiles' },
        ...(session.isSystemAdministrator ? [{ label: t.titles.admin, href: '/ui/admin' }] : []),
        { separator: true },
        { heading: t.settings.language },
        ...LANGUAGES.map(choice => ({
            label: t.settings.languages[choice],
            checked: choice === language(),
            action: () => chooseLanguage(choice),
        })),
        { heading: t.settings.appearance },
        ...APPEARANCES.map(choice => ({
            label: t.settings.appearances[choice],
            checked: choice === appearance(),
            action: () => chooseAppearance(choice),
        })),
        { separator: true },
        { label: t.shell.signOut, action: () => void signOut() },
    ]
}

async function signOut(): Promise<void> {
    const provider = await session.signOut()
    if (provider === undefined) {
        await router.go('/ui/signed-out?here=true')
    } else {
        location.assign(provider)
    }
}
