import type { TemplateResult } from 'lit'
import { searchMemberships } from '../../api/admin'
import { ActivityReader } from '../../api/activity'
import { nameOf } from '../../api/members'
import { activityView, FILTERS, type People } from '../../parts/activity'
import { AdminOrganizationPage, type Inspected } from './organization-page'

interface Shown {
    readonly reader: ActivityReader
    readonly members: People
}

/** What happened in any organization, a deleted one too. */
class AdminOrganizationActivity extends AdminOrganizationPage<Shown> {
    protected async loadRest(organizationId: string, signal: AbortSignal): Promise<Shown> {
        const asked = { action: this.query('action'), actor: this.query('actor'), from: this.query('from'), to: this.query('to') }
        const reader = new ActivityReader(organizationId, asked, false)
        const [{ memberships }] = await Promise.all([searchMemberships({ organizationId }, signal), reader.more(signal)])
        return { reader, members: new Map(memberships.map(({ member }) => [member.userId, nameOf(member)])) }
    }

    protected content({ rest: { reader, members } }: Inspected<Shown>): TemplateResult {
        return activityView({
            reader,
            members,
            isFiltered: FILTERS.some(name => this.query(name) !== ''),
            busy: this.busy,
            more: () => this.act(() => reader.more()),
        })
    }
}

customElements.define('page-admin-organization-activity', AdminOrganizationActivity)
