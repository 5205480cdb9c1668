import { html, type TemplateResult } from 'lit'
import { createFor } from '../../api/admin'
import { slugOf } from '../../api/organizations'
import { Dialog } from '../../parts/dialog'
import { field, Form } from '../../parts/form'
import { SlugField } from '../../parts/slug-field'
import { t } from '../../texts'
import { ta } from '../../texts/admin'

/** Makes an organization for somebody who has an account. */
class NewOrganizationDialog extends Dialog<string> {
    ownerId = ''
    ownerName = ''
    readonly #slug = new SlugField(this)
    readonly #form = new Form(this, async values => {
        this.close(await createFor(this.ownerId, values.text('name'), slugOf(values.text('slug'))))
    })

    protected heading(): string {
        return ta.account.newOrganizationFor(this.ownerName)
    }

    protected body(): TemplateResult {
        const form = this.#form
        return html`<form novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()}
            ${field(form, { name: 'name', label: t.organization.name, required: true, max: 100, input: this.#named })}
            ${this.#slug.view(form, t.organization.slugHint(location.host))}
            ${this.buttons(t.newOrganization.create, { busy: form.busy })}
        </form>`
    }

    #named = (event: InputEvent): void => this.#slug.propose(slugOf((event.target as HTMLInputElement).value))
}

customElements.define('orgs-admin-new-organization', NewOrganizationDialog)

/** The id of the organization that was made; undefined for none. */
export function newOrganizationFor(ownerId: string, ownerName: string): Promise<string | undefined> {
    return Object.assign(new NewOrganizationDialog(), { ownerId, ownerName }).open()
}
