import { html, nothing, type TemplateResult } from 'lit'
import type { Asked } from '../../api/admin'
import { Page } from '../../app/page'
import { pager } from '../../parts/list'
import { empty, notice, skeleton } from '../../parts/states'
import { ta } from '../../texts/admin'

/** A list of everything of a kind: filters, which are in the address, a table, and the way on. */
export abstract class AdminListPage<T, P extends { readonly cursor?: string }> extends Page<P> {
    protected abstract search(asked: Asked, signal: AbortSignal): Promise<P>

    protected abstract items(found: P): readonly T[]

    protected abstract filters(): TemplateResult

    protected abstract table(items: readonly T[]): TemplateResult

    /** When nothing was found: title and what to do. */
    protected abstract none(): readonly [title: string, text: string]

    protected load(signal: AbortSignal): Promise<P> {
        return this.search(Object.fromEntries(this.place.url.searchParams), signal)
    }

    protected override skeleton(): TemplateResult {
        return skeleton(6)
    }

    protected view(found: P): TemplateResult {
        const items = this.items(found)
        return html`
            <search class="filters">${this.filters()}</search>
            ${items.length === 0 ? empty(...this.none()) : this.table(items)} ${pager(found.cursor)}
        `
    }
}

/** Says that a list is about one account or organization, and how to see all of it. */
export function only(accountId: string, organizationId: string, all: string): unknown {
    if (accountId === '' && organizationId === '') {
        return nothing
    }
    const text = accountId === '' ? ta.memberships.ofOrganization : ta.memberships.ofAccount
    return notice('info', html`${text} <a href=${all}>${ta.memberships.all}</a>`)
}
