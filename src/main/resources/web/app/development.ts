import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { signInForDevelopment, type DemoPerson } from '../api'
import { avatar } from '../parts/avatar'
import type { MenuItem } from '../parts/menu'
import { toast } from '../parts/toasts'
import { t } from '../texts'
import { td } from '../texts/dev'
import { session } from './session'

/** Says that this is no product, and lets one become somebody else or read what would have been mailed. */
class Development extends LitElement {
    #people: readonly DemoPerson[] = []

    override connectedCallback(): void {
        super.connectedCallback()
        session.config().then(
            config => {
                this.#people = config.development?.people ?? []
                this.requestUpdate()
            },
            () => undefined, // whoever cannot be asked now can be chosen from the sign-in page
        )
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): unknown {
        return this.#people.length === 0 ? nothing : this.#menu()
    }

    #menu(): TemplateResult {
        return html`<orgs-menu
            .label=${td.development}
            .face=${html`<span class="badge" data-tone="warning">${td.mark}</span>`}
            .items=${[
                { label: td.mails, href: '/ui/dev/mails' },
                { label: td.parts, href: '/ui/dev/parts' },
                { separator: true },
                { heading: td.become },
                ...this.#people.map(person => this.#item(person)),
            ]}
        ></orgs-menu>`
    }

    #item(person: DemoPerson): MenuItem {
        return {
            label: person.name,
            hint: person.about,
            face: avatar(person.name, person.email),
            checked: person.email === session.me?.user.email,
            action: () => void become(person),
        }
    }
}

/** What the page shows is theirs from then on; whoever was about to sign in has. */
async function become({ email, name, groups }: DemoPerson): Promise<void> {
    try {
        await signInForDevelopment({ email, name, groups, email_verified: true })
        location.assign(location.pathname === '/ui/sign-in' ? '/ui' : location.href)
    } catch (error) {
        toast(t.refused(error))
    }
}

customElements.define('orgs-development', Development)
