import { html, nothing, type TemplateResult } from 'lit'
import { inspectOrganization, type AdminOrganization } from '../../api/admin'
import { logoOf } from '../../api/logo'
import { Page } from '../../app/page'
import { avatar } from '../../parts/avatar'
import { badge } from '../../parts/badge'
import { skeleton } from '../../parts/states'
import { t } from '../../texts'
import { ta } from '../../texts/admin'
import { organizationAddress } from './tables'

export interface Inspected<T> {
    readonly inspected: AdminOrganization
    readonly rest: T
}

/** A page about one organization, whoever its members are. */
export abstract class AdminOrganizationPage<T = undefined> extends Page<Inspected<T>> {
    /** What this page shows beside the organization itself. */
    protected abstract loadRest(organizationId: string, signal: AbortSignal): Promise<T>

    protected abstract content(shown: Inspected<T>): TemplateResult

    protected get organizationId(): string {
        return this.place.params['id'] ?? ''
    }

    protected async load(signal: AbortSignal): Promise<Inspected<T>> {
        const [inspected, rest] = await Promise.all([inspectOrganization(this.organizationId, signal), this.loadRest(this.organizationId, signal)])
        return { inspected, rest }
    }

    override heading(shown: Inspected<T> | undefined = this.data): string {
        return shown?.inspected.organization.name ?? super.heading()
    }

    protected override face(shown: Inspected<T> | undefined): unknown {
        if (shown === undefined) {
            return nothing
        }
        const { organization, purgedFrom } = shown.inspected
        return avatar(organization.name, organization.id, purgedFrom === undefined ? logoOf(organization) : null, 'large')
    }

    protected override lead(shown: Inspected<T> | undefined): unknown {
        return shown === undefined
            ? nothing
            : html`<p class="lead">${shown.inspected.organization.slug}</p>
                  ${shown.inspected.purgedFrom === undefined ? nothing : badge(ta.organization.deleted, 'danger')}`
    }

    protected override skeleton(): TemplateResult {
        return skeleton(5)
    }

    protected view(shown: Inspected<T>): TemplateResult {
        return html`
            <p class="back"><a href="/ui/admin/organizations">${ta.organization.back}</a></p>
            ${this.#tabs(shown.inspected)} ${this.content(shown)}
        `
    }

    /** Of a deleted organization only what is left: the organization, and what happened. */
    #tabs({ purgedFrom }: AdminOrganization): TemplateResult {
        const base = organizationAddress(this.organizationId)
        const tabs = [
            { path: '', label: ta.organization.overview },
            ...(purgedFrom === undefined
                ? [
                      { path: '/members', label: t.nav.members },
                      { path: '/invitations', label: t.nav.invitations },
                      { path: '/events', label: t.nav.events },
                  ]
                : []),
            { path: '/activity', label: t.nav.activity },
        ]
        return html`<nav class="tabs" aria-label=${this.heading()}>
            ${tabs.map(
                ({ path, label }) => html`<a
                    href=${base + path}
                    aria-current=${this.place.url.pathname === base + path ? 'page' : nothing}
                    >${label}</a
                >`,
            )}
        </nav>`
    }
}
