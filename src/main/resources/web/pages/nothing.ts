import { html, type TemplateResult } from 'lit'
import { Page } from '../app/page'
import { t } from '../texts'

abstract class DeadEnd extends Page {
    protected abstract readonly texts: { title: string; text: string }

    protected async load(): Promise<undefined> {
        return undefined
    }

    override heading(): string {
        return this.texts.title
    }

    protected view(): TemplateResult {
        return html`<p class="lead">${this.texts.text}</p>
            <p><a class="button" href="/ui/organizations">${t.states.home}</a></p>`
    }
}

/** For addresses that are none of the application's. */
class NothingPage extends DeadEnd {
    protected get texts() {
        return t.nothing
    }
}

/** For an organization that does not exist, or that is none of the caller's: it never tells which. */
class NoOrganizationPage extends DeadEnd {
    protected get texts() {
        return t.noOrganization
    }
}

/** For pages that the caller may not see. */
class ForbiddenPage extends DeadEnd {
    protected get texts() {
        return this.place.route.area === 'admin' ? t.forbiddenArea : t.forbidden
    }
}

customElements.define('page-nothing', NothingPage)
customElements.define('page-no-organization', NoOrganizationPage)
customElements.define('page-forbidden', ForbiddenPage)
