import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { countPending } from '../api/organizations'
import { t } from '../texts'
import { number } from '../texts/format'

/** How many invitations of an organization are pending. Asked again on every page, and when one has changed something. */
class PendingCount extends LitElement {
    static override properties = { organization: {}, page: {} }
    declare organization: string
    declare page: string
    #count = 0

    override connectedCallback(): void {
        super.connectedCallback()
        window.addEventListener('orgs-changed', this.#ask)
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        window.removeEventListener('orgs-changed', this.#ask)
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override willUpdate(changed: PropertyValues<this>): void {
        if (changed.has('organization')) {
            this.#count = 0
        }
    }

    protected override updated(changed: PropertyValues<this>): void {
        if (changed.has('organization') || changed.has('page')) {
            void this.#ask()
        }
    }

    protected override render(): TemplateResult | typeof nothing {
        return this.#count === 0
            ? nothing
            : html`<span class="badge"
                  >${number(this.#count)} <span class="hidden">${t.organization.pendingInvitations(this.#count)}</span></span
              >`
    }

    #ask = async (): Promise<void> => {
        const { organization } = this
        try {
            const count = await countPending(organization)
            if (organization === this.organization) {
                this.#count = count
                this.requestUpdate()
            }
        } catch {
            // the page beside it tells what is wrong
        }
    }
}

customElements.define('orgs-pending-count', PendingCount)
