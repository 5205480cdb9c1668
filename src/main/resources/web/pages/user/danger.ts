import { html, type TemplateResult } from 'lit'
import { deleteOrganization, orgs, type Config, type Entry } from '../../api'
import { listMembers, readMember, type Member } from '../../api/members'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { field, Form } from '../../parts/form'
import { skeleton } from '../../parts/states'
import { toast } from '../../parts/toasts'
import { typed } from '../../parts/typed'
import { t } from '../../texts'
import { after, moment } from '../../texts/format'
import { settingsTabs } from './settings-tabs'
import { TransferForm } from './transfer'

const SUGGESTED = 8

interface Shown {
    readonly config: Config
    /** Whom the organization could be handed to: those that were searched for, without the caller. */
    readonly found: readonly Member[]
    readonly chosen: Member | undefined
}

/** What is hard to take back: handing the organization over, and deleting it. */
class DangerPage extends OrganizationPage<Shown> {
    readonly #transfer = new TransferForm(this)
    readonly #deletion = new Form(this, () => this.#delete())

    protected async load(signal: AbortSignal): Promise<Shown> {
        const { id } = this.entry.organization
        const to = this.query('to')
        const [config, page, chosen] = await Promise.all([
            session.config(),
            listMembers(id, { search: this.query('search'), pageSize: SUGGESTED + 1 }, signal),
            to === '' ? undefined : readMember(id, to, signal).catch(() => undefined),
        ])
        const others = page.members.filter(member => member.id !== this.entry.member.id && member.id !== chosen?.id)
        return { config, chosen, found: [...(chosen ? [chosen] : []), ...others].slice(0, SUGGESTED) }
    }

    protected override skeleton(): TemplateResult {
        return skeleton(2)
    }

    protected view({ config, found, chosen }: Shown): TemplateResult {
        const { entry } = this
        return html`
            ${settingsTabs(this.place, entry)}
            ${this.#transfer.view(entry, found, chosen, this.query('search') !== '')} ${this.#deleting(entry, config)}
        `
    }

    #deleting({ organization }: Entry, config: Config): TemplateResult {
        return html`<form
            class="card danger-zone"
            novalidate
            aria-labelledby="delete"
            @submit=${this.#deletion.submit}
            @input=${this.#deletion.changed}
        >
            <h2 id="delete">${t.danger.delete}</h2>
            ${this.#deletion.problem()}
            <p>${t.danger.deleteText}</p>
            <p>${t.danger.restorable(moment(after(config.organizations.retention)))}</p>
            ${field(this.#deletion, {
                name: 'typed-slug',
                label: t.danger.typeSlug(organization.slug),
                required: true,
                pattern: typed(organization.slug),
            })}
            <button class="primary danger" ?disabled=${this.#deletion.busy}>${t.danger.deleteNow}</button>
        </form>`
    }

    async #delete(): Promise<void> {
        const { organization } = this.entry
        await deleteOrganization(orgs, organization.id)
        await session.refresh()
        toast(t.danger.deleted(organization.name))
        await router.go('/ui/organizations', { replace: true })
    }
}

customElements.define('page-danger', DangerPage)
