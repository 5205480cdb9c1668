import { html, nothing, type TemplateResult } from 'lit'
import { orgs, Refused } from '../api'
import '../elements'
import type { Switched } from '../elements'
import { avatar } from '../parts/avatar'
import { icon } from '../parts/icons'
import type { MenuItem } from '../parts/menu'
import { toast } from '../parts/toasts'
import { t } from '../texts'
import { appLogo, appName, isDevelopment, supportUrl } from './installation'
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
                ? html`${supportUrl() === '' ? nothing : html`<a class="button quiet" href=${supportUrl()}>${t.shell.help}</a>`}
                      <a class="button quiet" href="/ui/sign-in">${t.signIn.action}</a>`
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

/** The one for other sites too (docs/switcher.md), with the session of these pages. Where one is, the address says. */
function switcher(place: Place): TemplateResult {
    return html`<orgs-switcher
        lang=${document.documentElement.lang}
        .session=${orgs}
        .organization=${session.entry(place.params['slug'] ?? '')?.organization.id ?? ''}
        @orgs-switched=${(event: CustomEvent<Switched>) => {
            event.preventDefault()
            void router.go(`/ui/o/${encodeURIComponent(event.detail.organization.slug)}`)
        }}
        @orgs-create=${(event: Event) => {
            event.preventDefault()
            void router.go('/ui/new')
        }}
        @orgs-refused=${({ detail }: CustomEvent<Pick<Refused, 'refusal' | 'status'>>) => toast(t.refused(new Refused(detail.refusal, detail.status, detail.refusal)))}
    ></orgs-switcher>`
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
        ...(supportUrl() === '' ? [] : [{ label: t.shell.help, href: supportUrl() }]),
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
