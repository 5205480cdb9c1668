import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import {
    change,
    readDetails,
    slugOf,
    type DetailedEntry,
    type OrganizationFields,
} from '../../api/organizations'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { field, Form } from '../../parts/form'
import { SlugField } from '../../parts/slug-field'
import { skeleton } from '../../parts/states'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { LogoCard } from './settings-logo'
import { settingsTabs } from './settings-tabs'

interface Shown {
    readonly entry: DetailedEntry
    readonly config: Config
}

type Name = keyof OrganizationFields

/** What the organization is called and how it is reached: one card a thing, each saved by itself. */
class SettingsPage extends OrganizationPage<Shown> {
    readonly #forms = {
        name: this.#saving('name', value => ({ name: value ?? '' })),
        slug: new Form(this, values => this.#rename(slugOf(values.text('slug')))),
        description: this.#saving('description', description => ({ description })),
        website: this.#saving('website', website => ({ website })),
        email: this.#saving('email', email => ({ email })),
        pin: this.#saving('pin', pin => ({ pin })),
    }
    readonly #slug = new SlugField(this, () => this.data?.entry.organization.slug)
    readonly #logo = new LogoCard(this, () => this.#saved())

    /** Whether the card that the address names was shown. */
    #isShown = false

    protected async load(signal: AbortSignal): Promise<Shown> {
        const [entry, config] = await Promise.all([
            readDetails(this.entry.organization.id, signal),
            session.config(),
        ])
        return { entry, config }
    }

    protected override updated(changed: PropertyValues): void {
        super.updated(changed)
        const wanted = this.place.url.hash.slice(1)
        if (wanted !== '' && !this.#isShown && this.data !== undefined) {
            this.#isShown = true
            this.querySelector(`#${CSS.escape(wanted)}`)?.scrollIntoView({ block: 'center' })
            this.querySelector<HTMLElement>(`#${CSS.escape(wanted)} :is(input, textarea)`)?.focus()
        }
    }

    protected override skeleton(): TemplateResult {
        return skeleton(5)
    }

    protected view({ entry, config: { lengths } }: Shown): TemplateResult {
        const { organization, details } = entry
        const forms = this.#forms
        return html`
            ${settingsTabs(this.place, entry)} ${this.#logo.view(organization)}
            ${this.#card('name', field(forms.name, {
                name: 'name',
                label: t.organization.name,
                value: organization.name,
                required: true,
                ...lengths.organizationName,
            }))}
            ${this.#card('slug', this.#slug.view(forms.slug, t.organization.slugWarning, organization.slug))}
            ${this.#card('description', field(forms.description, {
                name: 'description',
                label: t.organization.description,
                hint: t.organization.descriptionHint,
                value: details.description,
                lines: 3,
                max: 500,
            }))}
            ${this.#card('website', field(forms.website, {
                name: 'website',
                label: t.organization.website,
                value: details.website,
                type: 'url',
            }))}
            ${this.#card('email', field(forms.email, {
                name: 'email',
                label: t.organization.email,
                hint: t.organization.emailHint,
                value: details.email,
                type: 'email',
            }))}
            ${session.may('own', this.entry)
                ? this.#card('pin', field(forms.pin, {
                      name: 'pin',
                      label: t.organization.pin,
                      hint: t.organization.pinHint,
                      value: details.pin,
                      pattern: '[A-Za-z0-9]+',
                      ...lengths.pin,
                  }))
                : nothing}
        `
    }

    #card(name: Name, content: TemplateResult): TemplateResult {
        const form = this.#forms[name]
        return html`<form class="card setting" id=${name} novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()} ${content}
            <div class="actions">
                <button class=${form.isChanged ? 'primary' : ''} ?disabled=${form.busy} aria-label=${t.settingsPage.saveOne(this.#label(name))}>
                    ${t.form.save}
                </button>
                ${form.isChanged ? html`<span class="faint">${t.settingsPage.unsaved}</span>` : nothing}
            </div>
        </form>`
    }

    #label(name: Name): string {
        return t.organization[name]
    }

    #saving(name: Name, fields: (value: string | null) => OrganizationFields): Form {
        return new Form(this, async values => {
            await change(this.entry.organization.id, fields(values.optional(name)))
            await this.#saved()
            toast(t.settingsPage.saved(this.#label(name)))
        })
    }

    async #saved(): Promise<void> {
        await session.refresh()
        await this.reload()
    }

    async #rename(slug: string): Promise<void> {
        const changed = await change(this.entry.organization.id, { slug })
        await session.refresh()
        toast(t.settingsPage.saved(t.organization.slug))
        await router.go(`/ui/o/${encodeURIComponent(changed.slug)}/settings`, { replace: true })
    }
}

customElements.define('page-settings', SettingsPage)
