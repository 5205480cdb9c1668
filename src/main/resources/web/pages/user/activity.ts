import { html, type TemplateResult } from 'lit'
import { ActivityReader } from '../../api/activity'
import { listMembers, nameOf } from '../../api/members'
import { OrganizationPage } from '../../app/page'
import { activityView, FILTERS, type People } from '../../parts/activity'
import { skeleton } from '../../parts/states'
import { t } from '../../texts'

const NAMED = 100

interface Shown {
    readonly reader: ActivityReader
    readonly members: People
}

/** Who did what in the organization. */
class ActivityPage extends OrganizationPage<Shown> {
    protected async load(signal: AbortSignal): Promise<Shown> {
        const { id } = this.entry.organization
        const asked = { action: this.query('action'), actor: this.query('actor'), from: this.query('from'), to: this.query('to') }
        const reader = new ActivityReader(id, asked, true)
        const [{ members }] = await Promise.all([listMembers(id, { pageSize: NAMED }, signal), reader.more(signal)])
        return { reader, members: new Map(members.map(member => [member.userId, nameOf(member)])) }
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${t.activity.lead}</p>`
    }

    protected override skeleton(): TemplateResult {
        return skeleton(8)
    }

    protected view({ reader, members }: Shown): TemplateResult {
        return activityView({
            reader,
            members,
            isFiltered: FILTERS.some(name => this.query(name) !== ''),
            busy: this.busy,
            more: () => this.act(() => reader.more()),
        })
    }
}

customElements.define('page-activity', ActivityPage)
