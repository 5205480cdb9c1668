import { html, nothing, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { changeProfile, makeProfile, nameOf, readProfile, type Profile } from '../../api/my-profiles'
import { Page } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { Form, type Values } from '../../parts/form'
import { askedFor, profileFields, typedFields } from '../../parts/profile-fields'
import { notice } from '../../parts/states'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'

interface Shown {
    readonly config: Config
    /** Undefined: a new one. */
    readonly profile: Profile | undefined
}

/** A profile: made, or changed wherever it is shown. */
class ProfilePage extends Page<Shown> {
    readonly #form = new Form(this, values => this.#save(values))

    protected async load(signal: AbortSignal): Promise<Shown> {
        const id = this.place.params['profileId']
        const [config, profile] = await Promise.all([
            session.config(),
            id === undefined ? undefined : readProfile(id, signal),
        ])
        return { config, profile }
    }

    override heading(shown: Shown | undefined = this.data): string {
        return shown?.profile === undefined ? t.titles[this.place.route.title] : nameOf(shown.profile)
    }

    protected view({ config, profile }: Shown): TemplateResult {
        const form = this.#form
        const needed = [...config.profiles.required, ...config.profiles.shown]
        return html`<form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()} ${profile === undefined ? nothing : notice('info', t.profiles.everywhere)}
            ${profileFields(form, askedFor(config), needed, profile)}
            ${profile === undefined
                ? html`<label class="check"><input type="checkbox" name="default" />${t.profiles.asDefault}</label>`
                : nothing}
            <div class="actions">
                <button class="primary" ?disabled=${form.busy}>${t.form.save}</button>
                <a class="button" href="/ui/account/profiles">${t.form.cancel}</a>
            </div>
        </form>`
    }

    async #save(values: Values): Promise<void> {
        const { config, profile } = this.data as Shown
        const fields = typedFields(values, askedFor(config))
        if (profile === undefined) {
            await makeProfile(session.me?.user.id ?? '', fields, values.has('default'))
        } else {
            await changeProfile(profile.profileid ?? '', fields)
        }
        toast(t.profiles.saved)
        await router.go('/ui/account/profiles')
    }
}

customElements.define('page-profile', ProfilePage)
