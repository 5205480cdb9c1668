import type { TemplateResult } from 'lit'
import { Page } from '../app/page'
import { router } from '../app/router'
import { session } from '../app/session'
import { skeleton } from '../parts/states'

/** Nothing to see: sends one on to where one was last. */
class HomePage extends Page {
    protected async load(): Promise<undefined> {
        const me = await session.known()
        const last = me?.activeOrganization?.organization.slug
        const to = me === undefined ? '/ui/sign-in' : last === undefined ? '/ui/organizations' : `/ui/o/${last}`
        await router.go(to, { replace: true })
        return undefined
    }

    protected view(): TemplateResult {
        return skeleton()
    }
}

customElements.define('page-home', HomePage)
