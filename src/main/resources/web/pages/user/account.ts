import { html, nothing, type TemplateResult } from 'lit'
import { orgs, type User } from '../../api'
import { Page } from '../../app/page'
import {
    APPEARANCES,
    appearance,
    chooseAppearance,
    chooseLanguage,
    language,
    LANGUAGES,
    type Appearance,
    type Language,
} from '../../app/settings'
import { avatar } from '../../parts/avatar'
import { badge } from '../../parts/badge'
import '../../parts/copy'
import { skeleton } from '../../parts/states'
import { t } from '../../texts'

/** Who one is here, and how the application looks to one. */
class AccountPage extends Page<User> {
    protected async load(signal: AbortSignal): Promise<User> {
        return (await orgs.request('get', '/me', { query: { include: 'profile' }, signal })).user
    }

    protected override lead(user: User | undefined): unknown {
        return html`<p class="lead">${t.accountPage.lead}</p>
            ${user?.role === 'admin' ? badge(t.accountPage.administrator, 'warning') : nothing}`
    }

    protected override face(user: User | undefined): unknown {
        return user === undefined ? nothing : avatar(user.name ?? user.email ?? user.id, user.id, null, 'large')
    }

    protected override skeleton(): TemplateResult {
        return skeleton(3)
    }

    protected view(user: User): TemplateResult {
        return html`
            <section class="card" aria-labelledby="you">
                <h2 id="you">${t.accountPage.you}</h2>
                <dl class="facts">
                    <dt>${t.accountPage.name}</dt>
                    <dd>${user.name ?? t.accountPage.notTold}</dd>
                    <dt>${t.accountPage.email}</dt>
                    <dd>${user.email ?? t.accountPage.notTold}</dd>
                </dl>
                <p class="faint">${t.accountPage.fromProvider}</p>
                <orgs-copy class="account-id" .label=${t.accountPage.id} .value=${user.id}></orgs-copy>
            </section>
            <div class="columns">
                <section class="card" aria-labelledby="language">
                    <h2 id="language">${t.settings.language}</h2>
                    <p class="faint">${t.accountPage.languageHint}</p>
                    <select
                        class="account-choice"
                        aria-labelledby="language"
                        @change=${(event: Event) => chooseLanguage((event.target as HTMLSelectElement).value as Language)}
                    >
                        ${LANGUAGES.map(
                            choice => html`<option value=${choice} lang=${choice} ?selected=${choice === language()}>
                                ${t.settings.languages[choice]}
                            </option>`,
                        )}
                    </select>
                </section>
                <section class="card" aria-labelledby="appearance">
                    <fieldset class="field">
                        <legend><h2 id="appearance">${t.settings.appearance}</h2></legend>
                        ${APPEARANCES.map(choice => this.#appearance(choice))}
                    </fieldset>
                </section>
                <section class="card" aria-labelledby="profiles">
                    <h2 id="profiles">${t.accountPage.profiles}</h2>
                    <p>${t.accountPage.profilesText}</p>
                    <p><a class="button" href="/ui/account/profiles">${t.accountPage.toProfiles}</a></p>
                </section>
            </div>
        `
    }

    #appearance(choice: Appearance): TemplateResult {
        return html`<label class="check">
            <input
                type="radio"
                name="appearance"
                value=${choice}
                ?checked=${choice === appearance()}
                @change=${() => chooseAppearance(choice)}
            />
            ${t.settings.appearances[choice]}
        </label>`
    }
}

customElements.define('page-account', AccountPage)
