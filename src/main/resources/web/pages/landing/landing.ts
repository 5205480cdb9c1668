import { html, nothing, type TemplateResult } from 'lit'
import { Refused } from '../../api'
import { Page } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { avatar } from '../../parts/avatar'
import { t } from '../../texts'

/** What an invited person sees first: who invites, to what, and one obvious thing to do. */
export abstract class LandingPage<T> extends Page<T> {
    /** One text, whatever there is or was behind the address. */
    protected nothingThere(): TemplateResult {
        return told(t.landing.nothing, t.landing.nothingText, toOrganizations())
    }

    protected card(organization: { name: string; id?: string; logoUrl?: string | null }, content: unknown): TemplateResult {
        return html`<section class="card landing" aria-label=${organization.name}>
            ${avatar(organization.name, organization.id ?? organization.name, organization.logoUrl ?? null, 'large')}
            <h2>${organization.name}</h2>
            ${content}
        </section>`
    }

    /** Leads to the sign-in and back to this page. */
    protected signInButton(): TemplateResult {
        return html`<a class="button primary" href=${this.signInAddress}>${t.landing.signIn}</a>`
    }

    protected get signInAddress(): string {
        return `/ui/sign-in?to=${encodeURIComponent(this.place.url.pathname + this.place.url.search)}`
    }

    /** Whoever is signed in with another account signs out and in again. */
    protected switchAccount(): TemplateResult {
        return html`<button type="button" class="primary" ?disabled=${this.busy} @click=${this.#switch}>
            ${t.landing.switchAccount}
        </button>`
    }

    #switch = async (): Promise<void> => {
        const address = this.signInAddress
        if (await this.act(() => session.signOut())) {
            await router.go(address)
        }
    }

    /** To the organization that one has just joined. */
    protected async joined(slug: string | undefined): Promise<void> {
        await session.refresh()
        await router.go(slug === undefined ? '/ui/organizations' : `/ui/o/${encodeURIComponent(slug)}`, { replace: true })
    }

    /** Where the organization is, for somebody who is a member of it. */
    protected entryOf(id: string | undefined): string | undefined {
        return session.organizations.find(({ organization }) => organization.id === id)?.organization.slug
    }
}

/** What is, and what to do. */
export function told(title: string, text: unknown, action: unknown = nothing): TemplateResult {
    return html`<div class="told" role="status">
        <p class="row-title">${title}</p>
        <p>${text}</p>
        ${action === nothing ? nothing : html`<div class="actions">${action}</div>`}
    </div>`
}

export function toOrganizations(): TemplateResult {
    return html`<a class="button" href="/ui/organizations">${t.states.home}</a>`
}

export function toOrganization(slug: string): TemplateResult {
    return html`<a class="button primary" href="/ui/o/${encodeURIComponent(slug)}">${t.landing.open}</a>`
}

/** A refusal that says what is the matter with the invitation, in place of the buttons. */
export function refusal(error: unknown): TemplateResult {
    const forInvited: Record<string, { is: string; then: string } | undefined> = t.landing.refusals
    const { is, then } =
        error instanceof Refused
            ? (forInvited[error.refusal] ?? t.refusal(error))
            : { is: t.states.unreachable, then: t.states.unreachableText }
    return told(is, then)
}
