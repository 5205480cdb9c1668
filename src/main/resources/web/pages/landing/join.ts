import { html, nothing, type TemplateResult } from 'lit'
import { Refused, type Config } from '../../api'
import { findInvitation, invitingOrganization, joinWithCode } from '../../api/joining'
import { canBeShown, listProfiles, makeProfile, nameOf, type Profile } from '../../api/my-profiles'
import { session } from '../../app/session'
import { field, FieldError, Form, type Values } from '../../parts/form'
import { profileFields, typedFields } from '../../parts/profile-fields'
import { t } from '../../texts'
import { LandingPage, refusal, told, toOrganization, toOrganizations } from './landing'

interface Known {
    readonly config: Config
    readonly isSignedIn: boolean
}

/** What was found with PIN and code. */
interface Found {
    readonly pin: string
    readonly code: string
    readonly organization: { readonly id: string; readonly name: string }
    readonly profiles: readonly Profile[]
}

const NEW = 'new'
/** One answer to all of them: whoever guesses learns nothing. */
const WRONG: readonly string[] = ['pin_unknown', 'invitation_token_invalid', 'organization_not_found']
/** No other profile changes that. */
const OVER: readonly string[] = ['limit_reached', 'invitation_closed']
/** Kept over the sign-in in this tab alone; never in the address of a request. */
const KEPT = 'orgs.join'

/** Joins with a secret code, which is entered or stands behind the `#` of the address. */
class JoinPage extends LandingPage<Known> {
    #found: Found | undefined
    #chosen: string | undefined
    #over: Refused | undefined
    readonly #code = new Form(this, values => this.#find(values))
    readonly #join = new Form(this, values => this.#enter(values))

    protected async load(): Promise<Known> {
        const [config, me] = await Promise.all([session.config(), session.known()])
        return { config, isSignedIn: me !== undefined }
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${t.landing.joinLead}</p>`
    }

    protected view({ config, isSignedIn }: Known): TemplateResult {
        return this.#found === undefined ? this.#codeForm(config, isSignedIn) : this.#profileForm(this.#found, config)
    }

    #codeForm({ lengths }: Config, isSignedIn: boolean): TemplateResult {
        const form = this.#code
        const { pin, code } = given()
        return html`<form class="card" novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            ${field(form, { name: 'pin', label: t.landing.pin, value: pin, required: true, max: lengths.pin.max })}
            ${field(form, { name: 'code', label: t.offers.code, value: code, required: true, max: lengths.code.max })}
            ${isSignedIn ? nothing : html`<p class="faint">${t.landing.signInFirstText}</p>`}
            <div class="actions">
                <button class="primary" ?disabled=${form.busy}>${isSignedIn ? t.landing.next : t.landing.signInToJoin}</button>
            </div>
        </form>`
    }

    #profileForm(found: Found, config: Config): TemplateResult {
        const slug = this.entryOf(found.organization.id)
        if (slug !== undefined) {
            return this.card(found.organization, told(t.landing.member, t.landing.memberText, toOrganization(slug)))
        }
        if (this.#over !== undefined) {
            return this.card(found.organization, html`${refusal(this.#over)} ${toOrganizations()}`)
        }
        const form = this.#join
        const { shown } = config.profiles
        const fitting = found.profiles.filter(profile => canBeShown(profile, shown))
        const chosen = this.#chosen ?? fitting[0]?.profileid ?? NEW
        const choose = (event: Event): void => {
            this.#chosen = (event.target as HTMLInputElement).value
            this.requestUpdate()
        }
        return this.card(
            found.organization,
            html`<form novalidate @submit=${form.submit} @input=${form.changed}>
                ${form.problem()}
                <fieldset class="field">
                    <legend>${t.landing.whatToShow}</legend>
                    ${[...fitting.map(profile => [profile.profileid ?? '', nameOf(profile)] as const), [NEW, t.landing.newProfile] as const].map(
                        ([id, name]) => html`<label class="check">
                            <input type="radio" name="profile" value=${id} ?checked=${id === chosen} @change=${choose} />${name}
                        </label>`,
                    )}
                </fieldset>
                ${chosen === NEW ? profileFields(form, shown, shown) : nothing}
                <div class="actions">
                    <button class="primary" ?disabled=${form.busy}>${t.landing.join}</button>
                </div>
            </form>`,
        )
    }

    async #find(values: Values): Promise<void> {
        const [pin, code] = [values.text('pin'), values.text('code')]
        if (!this.data?.isSignedIn) {
            sessionStorage.setItem(KEPT, JSON.stringify({ pin, code }))
            location.assign(this.signInAddress)
            return
        }
        const invitation = await findInvitation(code, pin).catch(refuse)
        const [organization, profiles] = await Promise.all([
            invitingOrganization(invitation),
            listProfiles(session.me?.user.id ?? ''),
        ])
        sessionStorage.removeItem(KEPT)
        this.#found = { pin, code, organization, profiles }
        this.requestUpdate()
    }

    async #enter(values: Values): Promise<void> {
        const { pin, code, organization } = this.#found as Found
        const { shown } = (this.data as Known).config.profiles
        const chosen = values.text('profile')
        const profileid =
            chosen === NEW
                ? (await makeProfile(session.me?.user.id ?? '', typedFields(values, shown), false)).profileid
                : chosen
        try {
            await joinWithCode(code, pin, profileid ?? '')
        } catch (error) {
            if (!(error instanceof Refused && OVER.includes(error.refusal))) {
                throw error
            }
            this.#over = error
            this.requestUpdate()
            return
        }
        await session.refresh()
        await this.joined(this.entryOf(organization.id))
    }
}

function refuse(error: unknown): never {
    throw error instanceof Refused && WRONG.includes(error.refusal) ? new FieldError('pin', t.landing.wrongCode) : error
}

/** What the address brings, or what was typed before the sign-in. */
function given(): { pin: string; code: string } {
    const brought = new URLSearchParams(location.hash.slice(1))
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') as { pin?: string; code?: string }
    return { pin: brought.get('pin') ?? kept.pin ?? '', code: brought.get('code') ?? kept.code ?? '' }
}

customElements.define('page-join', JoinPage)
