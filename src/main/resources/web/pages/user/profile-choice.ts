import { html, type TemplateResult } from 'lit'
import { showProfile, type Member } from '../../api/members'
import type { Profile } from '../../api/my-profiles'
import { Dialog } from '../../parts/dialog'
import { Form } from '../../parts/form'
import { t } from '../../texts'

/** Chooses which of the caller's profiles the members of an organization see. */
class ProfileChoice extends Dialog<true> {
    member!: Member
    profiles!: readonly Profile[]
    readonly #form = new Form(this, async values => {
        await showProfile(this.member.organizationId, values.text('profile'))
        this.close(true)
    })

    protected heading(): string {
        return t.membership.chooseProfile
    }

    protected body(): TemplateResult {
        const form = this.#form
        const shown = this.member.profile?.id ?? this.profiles[0]?.profileid
        return html`<form novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            <fieldset class="field">
                <legend>${t.titles.profiles}</legend>
                ${this.profiles.map(
                    profile => html`<label class="check">
                        <input type="radio" name="profile" value=${profile.profileid} ?checked=${profile.profileid === shown} />
                        <span>
                            ${profile.displayName ?? profile.fullName ?? profile.profileid}
                            <small>${profile.displayEmail ?? profile.contactEmail ?? ''}</small>
                        </span>
                    </label>`,
                )}
            </fieldset>
            ${this.buttons(t.membership.show, { busy: form.busy })}
        </form>`
    }
}

customElements.define('orgs-profile-choice', ProfileChoice)

/** Asks which profile is to be shown and shows it; whether it was done. */
export async function chooseProfile(member: Member, profiles: readonly Profile[]): Promise<boolean> {
    return (await Object.assign(new ProfileChoice(), { member, profiles }).open()) ?? false
}
