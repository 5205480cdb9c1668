import { html, nothing, type TemplateResult } from 'lit'
import { signInForDevelopment, type Config, type DemoPerson } from '../api'
import { Page } from '../app/page'
import { router } from '../app/router'
import { session } from '../app/session'
import { avatar } from '../parts/avatar'
import { field, Form } from '../parts/form'
import { notice } from '../parts/states'
import { t } from '../texts'

type Provider = Config['signIn'][number]

/** Where one signs in; in development also as whom, without a password. */
class SignInPage extends Page<Config> {
    readonly #anybody = new Form(this, async values => {
        const groups = values.text('groups').split(/[,\s]+/).filter(group => group !== '')
        await this.#become({
            email: values.text('email'),
            name: values.text('name'),
            email_verified: values.has('verified'),
            groups,
        })
    })

    protected async load(): Promise<Config> {
        const config = await session.config()
        const only = config.signIn.length === 1 && config.development === undefined ? config.signIn[0] : undefined
        if (only === undefined || this.#isBack) {
            return config
        }
        location.replace(this.#address(only))
        return new Promise(() => {}) // the browser is on its way
    }

    protected override lead(config: Config | undefined): unknown {
        if (this.#isSignedOut) {
            return this.query('here') && config?.signIn.length ? html`<p class="lead">${t.signIn.onlyHere}</p>` : nothing
        }
        return html`<p class="lead">${t.signIn.lead}</p>`
    }

    get #isSignedOut(): boolean {
        return this.place.route.title === 'signedOut'
    }

    /** Whoever has just been at a provider is not sent there again at once. */
    get #isBack(): boolean {
        return this.#isSignedOut || this.query('failed') !== ''
    }

    #address({ name }: Provider): string {
        const to = encodeURIComponent(destination(this.query('to')))
        return `/ui/session/${encodeURIComponent(name)}?to=${to}`
    }

    protected view(config: Config): TemplateResult {
        return html`
            ${isInsecure() ? notice('warning', t.signIn.insecure) : nothing}
            ${this.query('failed') ? notice('danger', t.signIn.failed) : nothing}
            ${config.signIn.length > 0 ? this.#providers(config.signIn) : nothing}
            ${config.development ? this.#people(config.development.people) : nothing}
            ${config.development || config.signIn.length > 0 ? nothing : notice('info', t.signIn.noProvider)}
        `
    }

    #providers(providers: readonly Provider[]): TemplateResult {
        return html`<ul class="choices">
            ${providers.map(
                provider => html`<li>
                    <a class="button primary choice" href=${this.#address(provider)}>${t.signIn.at(provider.label)}</a>
                </li>`,
            )}
        </ul>`
    }

    #people(people: readonly DemoPerson[]): TemplateResult {
        return html`
            <section class="card" aria-labelledby="people">
                <h2 id="people">${t.signIn.people}</h2>
                <p class="faint">${t.signIn.peopleText}</p>
                <ul class="choices">
                    ${people.map(
                        person => html`<li>
                            <button type="button" class="choice" ?disabled=${this.busy} @click=${() => this.#choose(person)}>
                                ${avatar(person.name, person.email)}
                                <span><strong>${person.name}</strong><small>${person.about}</small></span>
                            </button>
                        </li>`,
                    )}
                </ul>
                <details>
                    <summary>${t.signIn.anybody}</summary>
                    <form novalidate @submit=${this.#anybody.submit} @input=${this.#anybody.changed}>
                        ${this.#anybody.problem()}
                        ${field(this.#anybody, { name: 'email', label: t.signIn.email, type: 'email', required: true })}
                        ${field(this.#anybody, { name: 'name', label: t.signIn.name })}
                        ${field(this.#anybody, { name: 'groups', label: t.signIn.groups, hint: t.signIn.groupsHint })}
                        <label class="check"><input type="checkbox" name="verified" checked />${t.signIn.verified}</label>
                        <button class="primary" ?disabled=${this.#anybody.busy}>${t.signIn.action}</button>
                    </form>
                </details>
            </section>
        `
    }

    async #choose(person: DemoPerson): Promise<void> {
        await this.act(() => this.#become({ ...person, email_verified: true }))
    }

    async #become(person: { email: string; name: string; email_verified: boolean; groups: readonly string[] }): Promise<void> {
        const { email, name, email_verified, groups } = person
        await signInForDevelopment({ email, name, email_verified, groups })
        await session.refresh()
        await router.go(destination(this.query('to')), { replace: true })
    }
}

/** Only an address of this application: a link must not send people who have just signed in elsewhere. */
function destination(to: string): string {
    const url = new URL(to || '/ui', location.href)
    return url.origin === location.origin && /^\/ui(\/|$)/.test(url.pathname) ? url.pathname + url.search : '/ui'
}

/** Browsers keep the session's cookie only from HTTPS, and from the machine itself. */
function isInsecure(): boolean {
    return location.protocol === 'http:' && !/^(localhost|127\.|\[::1\])/.test(location.hostname)
}

customElements.define('page-sign-in', SignInPage)
