import { html, nothing, type TemplateResult } from 'lit'
import { orgs } from '../../api'
import { listProfiles, makeDefault, nameOf, removeProfile, valueOf, type Profile } from '../../api/my-profiles'
import { Page } from '../../app/page'
import { session } from '../../app/session'
import { badge } from '../../parts/badge'
import { confirm } from '../../parts/confirm'
import { icon } from '../../parts/icons'
import type { MenuItem } from '../../parts/menu'
import { empty } from '../../parts/states'
import { t } from '../../texts'

interface Shown {
    readonly profiles: readonly Profile[]
    readonly defaultId: string | undefined
}

/** What the caller shows of themselves, in as many versions as they like. */
class ProfilesPage extends Page<Shown> {
    protected async load(signal: AbortSignal): Promise<Shown> {
        const [profiles, me] = await Promise.all([
            listProfiles(this.#account, signal),
            orgs.request('get', '/me', { query: { include: 'profile' }, signal }),
        ])
        const user = me.user as { profile?: { id: string } }
        return { profiles, defaultId: user.profile?.id }
    }

    get #account(): string {
        return session.me?.user.id ?? ''
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${t.profiles.lead}</p>`
    }

    protected override actions(): TemplateResult {
        return html`<a class="button primary" href="/ui/account/profiles/new">${icon('plus')}${t.profiles.create}</a>`
    }

    protected view({ profiles, defaultId }: Shown): TemplateResult {
        return profiles.length === 0
            ? empty(t.profiles.none, t.profiles.noneText)
            : html`<ul class="rows card">
                  ${profiles.map(profile => this.#row(profile, profile.profileid === defaultId))}
              </ul>`
    }

    #row(profile: Profile, isDefault: boolean): TemplateResult {
        const name = nameOf(profile)
        const details = ['display-email', 'contact-email', 'company-name']
            .map(field => valueOf(profile, field))
            .filter(value => value !== undefined)
        return html`<li class="row">
            <div class="grow">
                <a class="row-title" href=${addressOf(profile)}>${name}</a>
                <p class="faint">${[...new Set(details)].join(' · ')}</p>
            </div>
            ${isDefault ? badge(t.profiles.default, 'accent') : nothing}
            <orgs-menu .label=${t.offers.actionsFor(name)} .items=${this.#items(profile, name, isDefault)}></orgs-menu>
        </li>`
    }

    #items(profile: Profile, name: string, isDefault: boolean): MenuItem[] {
        const edit: MenuItem = { label: t.profiles.edit, href: addressOf(profile) }
        return isDefault
            ? [edit]
            : [
                  edit,
                  { label: t.profiles.makeDefault, action: () => void this.#makeDefault(profile, name) },
                  { separator: true },
                  { label: t.profiles.remove, danger: true, action: () => void this.#remove(profile, name) },
              ]
    }

    async #makeDefault({ profileid }: Profile, name: string): Promise<void> {
        if (await this.act(() => makeDefault(this.#account, profileid ?? ''), t.profiles.isDefault(name))) {
            await this.reload()
        }
    }

    async #remove({ profileid }: Profile, name: string): Promise<void> {
        const isMeant = await confirm({
            title: t.profiles.removeTitle(name),
            text: t.profiles.removeText,
            action: t.profiles.remove,
            danger: true,
        })
        if (isMeant && (await this.act(() => removeProfile(profileid ?? ''), t.profiles.removed(name)))) {
            await this.reload()
        }
    }
}

function addressOf({ profileid }: Profile): string {
    return `/ui/account/profiles/${encodeURIComponent(profileid ?? '')}`
}

customElements.define('page-profiles', ProfilesPage)
