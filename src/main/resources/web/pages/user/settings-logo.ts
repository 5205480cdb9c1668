import { html, nothing, type LitElement, type TemplateResult } from 'lit'
import type { Organization } from '../../api'
import { logoOf } from '../../api/logo'
import { removeLogo, uploadLogo } from '../../api/organizations'
import { avatar } from '../../parts/avatar'
import { confirm } from '../../parts/confirm'
import { Form } from '../../parts/form'
import '../../parts/logo-field'
import type { LogoField } from '../../parts/logo-field'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'

/** The card of the logo: choose, see, crop, store, and remove. */
export class LogoCard {
    readonly #host: LitElement
    readonly #form: Form
    #organization: Organization | undefined

    /** @param done what the page does when the logo is another, or gone */
    constructor(host: LitElement, done: () => Promise<void>) {
        this.#host = host
        this.#form = new Form(host, async () => {
            const id = this.#organization?.id ?? ''
            const picture = await this.#field?.blob()
            if (await (picture === undefined ? this.#remove(id) : this.#store(id, picture))) {
                await done()
            }
        })
    }

    view(organization: Organization): TemplateResult {
        this.#organization = organization
        const isChosen = this.#field?.isChosen ?? false
        return html`<form class="card setting" id="logo" novalidate @submit=${this.#form.submit}>
            ${this.#form.problem()}
            <h2>${t.organization.logo}</h2>
            <orgs-logo-field
                .face=${avatar(organization.name, organization.id, logoOf(organization), 'large')}
                .error=${this.#form.error('logo')}
                @orgs-logo=${this.#chosen}
            ></orgs-logo-field>
            <div class="actions">${isChosen ? this.#storing() : organization.logoUrl === null ? nothing : this.#removing()}</div>
        </form>`
    }

    #storing(): TemplateResult {
        return html`
            <button class="primary" ?disabled=${this.#form.busy}>${t.settingsPage.storeLogo}</button>
            <button type="button" ?disabled=${this.#form.busy} @click=${() => this.#field?.clear()}>${t.form.cancel}</button>
        `
    }

    #removing(): TemplateResult {
        return html`<button class="danger" ?disabled=${this.#form.busy}>${t.settingsPage.removeLogo}</button>`
    }

    get #field(): LogoField | null {
        return this.#host.querySelector<LogoField>('orgs-logo-field')
    }

    readonly #chosen = (event: Event): void => {
        if (this.#field?.isChosen) {
            this.#form.changed(event)
        } else {
            this.#form.reset()
        }
        this.#host.requestUpdate()
    }

    async #store(organizationId: string, picture: Blob): Promise<boolean> {
        await uploadLogo(organizationId, picture)
        this.#field?.clear()
        toast(t.settingsPage.logoStored)
        return true
    }

    async #remove(organizationId: string): Promise<boolean> {
        const isSure = await confirm({
            title: t.settingsPage.removeLogoTitle,
            text: t.settingsPage.removeLogoText,
            action: t.settingsPage.removeLogo,
            danger: true,
        })
        if (isSure) {
            await removeLogo(organizationId)
            toast(t.settingsPage.logoRemoved)
        }
        return isSure
    }
}
