import { html, nothing, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { listMembers, mayManage, nameOf, remove, type Member, type MembersPage } from '../../api/members'
import { OrganizationPage } from '../../app/page'
import { session } from '../../app/session'
import { avatar } from '../../parts/avatar'
import { badge, roleBadges, roleName } from '../../parts/badge'
import { icon } from '../../parts/icons'
import { filter, pager } from '../../parts/list'
import type { MenuItem } from '../../parts/menu'
import { empty, skeleton } from '../../parts/states'
import { date } from '../../parts/time'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { changeRoles, inviteSomebody } from './member-dialogs'
import { mayRemove } from './member-removal'

interface Shown extends MembersPage {
    readonly config: Config
}

/** Who is in the organization, and what those who manage members can do about it. */
class MembersListPage extends OrganizationPage<Shown> {
    protected async load(signal: AbortSignal): Promise<Shown> {
        const asked = { search: this.query('search'), role: this.query('role'), cursor: this.query('cursor') }
        const [config, found] = await Promise.all([
            session.config(),
            listMembers(this.entry.organization.id, asked, signal),
        ])
        return { ...found, config }
    }

    protected override lead(shown: Shown | undefined): TemplateResult {
        return html`<p class="lead" role="status">${shown?.total === undefined ? nothing : t.members.count(shown.total)}</p>`
    }

    protected override actions({ config }: Shown): unknown {
        if (!session.may('manage_invitations', this.entry)) {
            return nothing
        }
        return html`<button type="button" class="primary" @click=${() => this.#invite(config)}>
            ${icon('plus')}${t.members.invite}
        </button>`
    }

    protected override skeleton(): TemplateResult {
        return skeleton(6)
    }

    protected view(shown: Shown): TemplateResult {
        return html`
            ${this.#filters(shown.config)}
            ${shown.members.length === 0 ? empty(t.members.none, t.members.noneText) : this.#table(shown)}
            ${pager(shown.cursor)}
        `
    }

    #filters({ roles }: Config): TemplateResult {
        return html`<search class="filters">
            <orgs-search name="search" .label=${t.members.search}></orgs-search>
            ${filter('role', t.members.filter, [
                { value: '', label: t.members.everyRole },
                ...roles.offered.map(role => ({ value: role, label: roleName(role) })),
            ])}
        </search>`
    }

    #table({ members, config }: Shown): TemplateResult {
        return html`<table class="list card">
            <caption class="hidden">
                ${this.heading()}
            </caption>
            <thead>
                <tr>
                    <th scope="col">${t.members.member}</th>
                    <th scope="col">${t.members.roles}</th>
                    <th scope="col">${t.members.since}</th>
                    <th scope="col"><span class="hidden">${t.members.actions}</span></th>
                </tr>
            </thead>
            <tbody>
                ${members.map(member => this.#row(member, config))}
            </tbody>
        </table>`
    }

    #row(member: Member, config: Config): TemplateResult {
        const { user, profile } = member
        const shown = profile?.fields['display-name']
        const second = [shown && shown !== user.name ? t.members.shownAs(shown) : '', user.name ? (user.email ?? '') : '']
        return html`<tr>
            <td>
                <div class="who">
                    ${avatar(nameOf(member), user.id)}
                    <div>
                        <a class="row-title" href=${this.at(`/members/${encodeURIComponent(member.id)}`)}>${nameOf(member)}</a>
                        ${member.id === this.entry.member.id ? badge(t.members.you) : nothing}
                        <p class="faint">${second.filter(text => text !== '').join(' · ')}</p>
                    </div>
                </div>
            </td>
            <td data-label=${t.members.roles}>
                ${roleBadges(member.roles)} ${member.grant.primaryOwner ? badge(t.members.primary, 'good') : nothing}
            </td>
            <td data-label=${t.members.since}>${date(member.createdAt)}</td>
            <td class="end">
                <orgs-menu .label=${t.members.actionsFor(nameOf(member))} .items=${this.#actions(member, config)}></orgs-menu>
            </td>
        </tr>`
    }

    #actions(member: Member, config: Config): readonly MenuItem[] {
        const open: MenuItem = { label: t.members.open, href: this.at(`/members/${encodeURIComponent(member.id)}`), icon: 'person' }
        const isOwn = member.id === this.entry.member.id
        if (!session.may('manage_members', this.entry)) {
            return isOwn ? [open, { label: t.membership.leave, href: this.at('/me') }] : [open]
        }
        const disabled = !mayManage(this.entry, member)
        const hint = disabled ? { hint: t.members.above } : {}
        return [
            open,
            { label: t.members.changeRoles, icon: 'key', disabled, ...hint, action: () => void this.#changeRoles(member, config) },
            ...(session.may('own', this.entry) && !member.grant.primaryOwner
                ? [{ label: t.members.transfer, href: this.at(`/settings/danger?to=${encodeURIComponent(member.id)}`) }]
                : []),
            { separator: true },
            isOwn
                ? { label: t.membership.leave, href: this.at('/me') }
                : {
                      label: t.members.remove,
                      danger: true,
                      disabled,
                      ...hint,
                      action: () => void this.#remove(member),
                  },
        ]
    }

    async #invite(config: Config): Promise<void> {
        const email = await inviteSomebody(this.entry, config)
        if (email !== undefined) {
            toast(t.members.invited(email))
        }
    }

    async #changeRoles(member: Member, config: Config): Promise<void> {
        const name = await changeRoles(this.entry, config, member)
        if (name !== undefined) {
            toast(t.members.rolesChanged(name))
            await this.#changed(member)
        }
    }

    async #remove(member: Member): Promise<void> {
        if ((await mayRemove(this.entry, member)) && (await this.act(() => remove(member), t.members.removed(nameOf(member))))) {
            await this.reload()
            this.querySelector<HTMLElement>('h1')?.focus()
        }
    }

    /** With other roles of one's own, one may do other things. */
    async #changed(member: Member): Promise<void> {
        if (member.id === this.entry.member.id) {
            await session.refresh()
        }
        await this.reload()
    }
}

customElements.define('page-members', MembersListPage)
