import { html, nothing, type TemplateResult } from 'lit'
import type { Config, Entry } from '../../api'
import { makeOrganization, slugOf, uploadLogo } from '../../api/organizations'
import { Page } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { avatar } from '../../parts/avatar'
import { field, Form, type Values } from '../../parts/form'
import '../../parts/logo-field'
import type { LogoField } from '../../parts/logo-field'
import { SlugField } from '../../parts/slug-field'
import { empty, notice } from '../../parts/states'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'

/** Makes an organization: a name is enough, the rest can be said now or later. */
class NewOrganizationPage extends Page<Config> {
    readonly #form = new Form(this, values => this.#create(values))
    readonly #slug = new SlugField(this)
    /** Made already, but its logo is not stored yet. */
    #made: Entry | undefined
    #name = ''

    protected load(): Promise<Config> {
        return session.config()
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${t.newOrganization.lead}</p>`
    }

    protected view(config: Config): TemplateResult {
        const mayCreate = config.organizations.everybodyCreates || session.isSystemAdministrator
        if (!config.organizations.enabled || !mayCreate) {
            return empty(
                t.newOrganization.forbidden,
                t.newOrganization.forbiddenText,
                html`<a class="button" href="/ui/organizations">${t.states.home}</a>`,
            )
        }
        return html`<form class="card" novalidate @submit=${this.#form.submit} @input=${this.#form.changed}>
            ${this.#form.problem()} ${this.#made === undefined ? this.#fields(config) : this.#madeNotice()}
            ${this.#logo()}
            ${this.#made === undefined ? this.#more(config) : nothing}
            <div class="actions">
                <button class="primary" ?disabled=${this.#form.busy}>
                    ${this.#made === undefined ? t.newOrganization.create : t.newOrganization.storeLogo}
                </button>
                ${this.#made === undefined
                    ? html`<a class="button" href="/ui/organizations">${t.form.cancel}</a>`
                    : html`<a class="button" href=${addressOf(this.#made)}>${t.newOrganization.withoutLogo}</a>`}
            </div>
        </form>`
    }

    #fields(config: Config): TemplateResult {
        const { min, max } = config.lengths.organizationName
        return html`
            ${field(this.#form, {
                name: 'name',
                label: t.organization.name,
                required: true,
                min,
                max,
                autocomplete: 'organization',
                input: this.#named,
            })}
            ${this.#slug.view(this.#form, t.organization.slugHint(location.host))}
            ${field(this.#form, {
                name: 'description',
                label: t.organization.description,
                hint: t.organization.descriptionHint,
                lines: 3,
                max: 500,
            })}
        `
    }

    #madeNotice(): TemplateResult {
        return notice('info', t.newOrganization.made(this.#made?.organization.name ?? ''))
    }

    #logo(): TemplateResult {
        return html`<div class="field">
            <p class="label">${t.organization.logo} <span class="faint">${t.form.optional}</span></p>
            <orgs-logo-field .face=${avatar(this.#name, 'new', null, 'large')} .error=${this.#form.error('logo')}></orgs-logo-field>
        </div>`
    }

    #more(config: Config): TemplateResult {
        const { min, max } = config.lengths.pin
        return html`<details>
            <summary>${t.newOrganization.more}</summary>
            <div class="fields">
                ${field(this.#form, { name: 'website', label: t.organization.website, type: 'url' })}
                ${field(this.#form, {
                    name: 'email',
                    label: t.organization.email,
                    hint: t.organization.emailHint,
                    type: 'email',
                })}
                ${field(this.#form, {
                    name: 'pin',
                    label: t.organization.pin,
                    hint: t.organization.pinHint,
                    pattern: '[A-Za-z0-9]+',
                    min,
                    max,
                })}
            </div>
        </details>`
    }

    #named = (event: InputEvent): void => {
        this.#name = (event.target as HTMLInputElement).value
        this.#slug.propose(slugOf(this.#name))
        this.requestUpdate()
    }

    async #create(values: Values): Promise<void> {
        this.#made ??= await makeOrganization(fieldsOf(values))
        const logo = await this.querySelector<LogoField>('orgs-logo-field')?.blob()
        if (logo !== undefined) {
            await uploadLogo(this.#made.organization.id, logo)
        }
        await session.refresh()
        toast(t.newOrganization.created(this.#made.organization.name))
        await router.go(addressOf(this.#made), { replace: true })
    }
}

function fieldsOf(values: Values) {
    return {
        name: values.text('name'),
        slug: slugOf(values.text('slug')),
        description: values.optional('description'),
        website: values.optional('website'),
        email: values.optional('email'),
        pin: values.optional('pin'),
    }
}

function addressOf({ organization }: Entry): string {
    return `/ui/o/${encodeURIComponent(organization.slug)}`
}

customElements.define('page-new', NewOrganizationPage)
