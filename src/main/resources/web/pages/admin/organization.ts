import { html, nothing, type TemplateResult } from 'lit'
import { deleteAny, purge, restore, type AdminOrganization } from '../../api/admin'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { confirm } from '../../parts/confirm'
import '../../parts/copy'
import { field, Form } from '../../parts/form'
import { icon, type IconName } from '../../parts/icons'
import { notice } from '../../parts/states'
import { date } from '../../parts/time'
import { toast } from '../../parts/toasts'
import { typed } from '../../parts/typed'
import { t } from '../../texts'
import { ta } from '../../texts/admin'
import { moment, number } from '../../texts/format'
import { editOrganization } from './organization-dialogs'
import { AdminOrganizationPage, type Inspected } from './organization-page'
import { accountAddress, organizationAddress } from './tables'

/** One organization at a glance, and what only system administrators do with it. */
class AdminOrganizationOverview extends AdminOrganizationPage {
    readonly #purging = new Form(this, () => this.#purge())

    protected async loadRest(): Promise<undefined> {
        return undefined
    }

    protected override actions({ inspected }: Inspected<undefined>): unknown {
        const { organization, purgedFrom } = inspected
        if (purgedFrom !== undefined) {
            return html`<button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.#restore(inspected)}>
                ${ta.organization.restore}
            </button>`
        }
        return html`
            ${session.entry(organization.slug) === undefined
                ? nothing
                : html`<a class="button" href="/ui/o/${encodeURIComponent(organization.slug)}">${ta.organization.open}</a>`}
            <button type="button" @click=${() => this.#edit(inspected)}>${ta.organization.edit}</button>
            <button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.#delete(inspected)}>
                ${ta.organization.delete}
            </button>
        `
    }

    protected content({ inspected }: Inspected<undefined>): TemplateResult {
        return html`
            ${notice('info', ta.acting)}
            ${inspected.purgedFrom === undefined
                ? this.#tiles(inspected)
                : notice('warning', ta.organization.deletedText(moment(inspected.purgedFrom)))}
            <div class="columns">${this.#about(inspected)} ${this.#ids(inspected)}</div>
            ${this.#dangerZone(inspected)}
        `
    }

    #tiles({ organization, counts }: AdminOrganization): TemplateResult {
        const pending = counts.pendingInvitations ?? 0
        const base = organizationAddress(organization.id)
        const tile = (name: IconName, count: number, label: string, path: string) => html`<li>
            <a class="tile card" href=${base + path}>${icon(name)}<strong>${number(count)}</strong> <span>${label}</span></a>
        </li>`
        return html`<ul class="tiles">
            ${tile('people', counts.members, t.organization.members(counts.members), '/members')}
            ${tile('mail', pending, t.organization.pendingInvitations(pending), '/invitations')}
            ${tile('calendar', counts.events, t.organization.events(counts.events), '/events')}
        </ul>`
    }

    #about({ organization, details, owner }: AdminOrganization): TemplateResult {
        return html`<section class="card" aria-labelledby="about">
            <h2 id="about">${ta.organization.about}</h2>
            <dl class="facts">
                <dt>${ta.organizations.owner}</dt>
                <dd><a href=${accountAddress(owner.id)}>${owner.name ?? owner.email ?? ta.accounts.unnamed}</a></dd>
                <dt>${ta.organizations.created}</dt>
                <dd>${date(organization.createdAt)}</dd>
                ${fact(t.organization.description, details.description)} ${fact(t.organization.email, details.email)}
                ${details.website === null
                    ? nothing
                    : html`<dt>${t.organization.website}</dt>
                          <dd><a href=${details.website} rel="noopener noreferrer" target="_blank">${details.website}</a></dd>`}
            </dl>
        </section>`
    }

    #ids({ organization, owner }: AdminOrganization): TemplateResult {
        return html`<section class="card ids" aria-labelledby="ids">
            <h2 id="ids">${ta.organization.ids}</h2>
            <orgs-copy .label=${ta.organization.id} .value=${organization.id}></orgs-copy>
            <orgs-copy .label=${ta.organization.slug} .value=${organization.slug}></orgs-copy>
            <orgs-copy .label=${ta.organization.ownerId} .value=${owner.id}></orgs-copy>
        </section>`
    }

    #dangerZone({ organization, purgedFrom }: AdminOrganization): TemplateResult {
        const form = this.#purging
        return html`<form
            class="card danger-zone"
            novalidate
            aria-labelledby="purge"
            @submit=${form.submit}
            @input=${form.changed}
        >
            <h2 id="purge">${ta.organization.purge}</h2>
            ${form.problem()}
            <p>${ta.organization.purgeText}</p>
            ${purgedFrom === undefined ? html`<p>${ta.organization.purgeSoftly}</p>` : nothing}
            ${field(form, {
                name: 'typed-slug',
                label: t.danger.typeSlug(organization.slug),
                required: true,
                pattern: typed(organization.slug),
            })}
            <button class="primary danger" ?disabled=${form.busy}>${ta.organization.purgeNow}</button>
        </form>`
    }

    async #edit(inspected: AdminOrganization): Promise<void> {
        const name = await editOrganization(inspected)
        if (name !== undefined) {
            toast(ta.organization.saved(name))
            await this.#changed()
        }
    }

    async #restore({ organization }: AdminOrganization): Promise<void> {
        if (await this.act(() => restore(organization.id), ta.organization.restored(organization.name))) {
            await this.#changed()
        }
    }

    async #delete({ organization }: AdminOrganization): Promise<void> {
        const isMeant = await confirm({
            title: ta.organization.deleteTitle(organization.name),
            text: ta.organization.deleteText,
            action: ta.organization.delete,
            danger: true,
            typed: organization.slug,
        })
        if (isMeant && (await this.act(() => deleteAny(organization.id), ta.organization.deletedNow(organization.name)))) {
            await this.#changed()
        }
    }

    async #purge(): Promise<void> {
        const name = this.heading()
        await purge(this.organizationId)
        await session.refresh()
        toast(ta.organization.purged(name))
        await router.go('/ui/admin/organizations', { replace: true })
    }

    /** It may be one of the administrator's own. */
    async #changed(): Promise<void> {
        await Promise.all([session.refresh(), this.reload()])
    }
}

function fact(label: string, value: string | null): unknown {
    return !value // the Portal API stores an empty description as the empty text
        ? nothing
        : html`<dt>${label}</dt>
              <dd class="prose">${value}</dd>`
}

customElements.define('page-admin-organization', AdminOrganizationOverview)
