import { html, nothing, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { mayManage, nameOf, readMember, remove, type Member } from '../../api/members'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { avatar } from '../../parts/avatar'
import { badge, roleBadges } from '../../parts/badge'
import { profileFacts } from '../../parts/profile-facts'
import { date, time } from '../../parts/time'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { changeRoles } from './member-dialogs'
import { mayRemove } from './member-removal'

interface Shown {
    readonly member: Member
    readonly config: Config
}

/** One member: who they are, what they show of themselves, and why they have their roles. */
class MemberPage extends OrganizationPage<Shown> {
    protected async load(signal: AbortSignal): Promise<Shown> {
        const [member, config] = await Promise.all([
            readMember(this.entry.organization.id, this.place.params['memberId'] ?? '', signal),
            session.config(),
        ])
        return { member, config }
    }

    override heading(shown: Shown | undefined = this.data): string {
        return shown === undefined ? super.heading() : nameOf(shown.member)
    }

    protected override face(shown: Shown | undefined): unknown {
        return shown === undefined ? nothing : avatar(nameOf(shown.member), shown.member.user.id, null, 'large')
    }

    protected override lead(shown: Shown | undefined): unknown {
        if (shown === undefined) {
            return nothing
        }
        const { user, grant, id } = shown.member
        return html`
            <p class="lead">${user.name ? user.email : nothing}</p>
            <p class="badges">
                ${grant.primaryOwner ? badge(t.members.primary, 'good') : nothing}
                ${id === this.entry.member.id ? badge(t.members.you) : nothing}
            </p>
        `
    }

    protected override actions({ member, config }: Shown): unknown {
        if (member.id === this.entry.member.id) {
            return html`<a class="button" href=${this.at('/me')}>${t.nav.membership}</a>`
        }
        if (!mayManage(this.entry, member)) {
            return nothing
        }
        return html`
            <button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.#remove(member)}>
                ${t.members.remove}
            </button>
            <button type="button" class="primary" @click=${() => this.#changeRoles(member, config)}>
                ${t.members.changeRoles}
            </button>
        `
    }

    protected view({ member, config }: Shown): TemplateResult {
        const { grant } = member
        return html`
            <p class="back"><a href=${this.at('/members')}>${t.members.back}</a></p>
            <section class="card" aria-labelledby="roles">
                <h2 id="roles">${t.members.membership}</h2>
                <dl class="facts">
                    <dt>${t.members.roles}</dt>
                    <dd>${roleBadges(member.roles)}</dd>
                    <dt>${t.members.granted}</dt>
                    <dd>${time(grant.at)}${grant.by ? html` · ${t.members.grantedBy(grant.by.name ?? grant.by.id)}` : nothing}</dd>
                    <dt>${t.members.since}</dt>
                    <dd>${date(member.createdAt)}</dd>
                </dl>
            </section>
            <section class="card" aria-labelledby="profile">
                <h2 id="profile">${t.members.profile}</h2>
                ${member.profile
                    ? profileFacts(config, member.profile)
                    : html`<p class="faint">${t.members.noProfile(nameOf(member))}</p>`}
            </section>
        `
    }

    async #changeRoles(member: Member, config: Config): Promise<void> {
        const name = await changeRoles(this.entry, config, member)
        if (name !== undefined) {
            toast(t.members.rolesChanged(name))
            await this.reload()
        }
    }

    async #remove(member: Member): Promise<void> {
        if ((await mayRemove(this.entry, member)) && (await this.act(() => remove(member), t.members.removed(nameOf(member))))) {
            await router.go(this.at('/members'), { replace: true })
        }
    }
}

customElements.define('page-member', MemberPage)
