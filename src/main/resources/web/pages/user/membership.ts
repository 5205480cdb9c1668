import { html, nothing, type TemplateResult } from 'lit'
import type { Config } from '../../api'
import { readMember, remove, type Member } from '../../api/members'
import { listProfiles, type Profile } from '../../api/my-profiles'
import { OrganizationPage } from '../../app/page'
import { router } from '../../app/router'
import { session } from '../../app/session'
import { badge, roleBadges } from '../../parts/badge'
import { confirm } from '../../parts/confirm'
import { profileFacts } from '../../parts/profile-facts'
import { date } from '../../parts/time'
import { toast } from '../../parts/toasts'
import { t } from '../../texts'
import { chooseProfile } from './profile-choice'

interface Shown {
    readonly member: Member
    readonly profiles: readonly Profile[]
    readonly config: Config
}

/** The caller in this organization: their roles, what others see of them, and the way out. */
class MembershipPage extends OrganizationPage<Shown> {
    protected async load(signal: AbortSignal): Promise<Shown> {
        const { organization, member } = this.entry
        const [own, profiles, config] = await Promise.all([
            readMember(organization.id, member.id, signal),
            listProfiles(member.userId, signal),
            session.config(),
        ])
        return { member: own, profiles, config }
    }

    protected override lead(): TemplateResult {
        return html`<p class="lead">${t.membership.lead(this.entry.organization.name)}</p>`
    }

    protected view(shown: Shown): TemplateResult {
        const { member } = shown
        return html`
            <section class="card" aria-labelledby="own">
                <h2 id="own">${t.members.membership}</h2>
                <dl class="facts">
                    <dt>${t.members.roles}</dt>
                    <dd>
                        ${roleBadges(member.roles)} ${member.grant.primaryOwner ? badge(t.members.primary, 'good') : nothing}
                    </dd>
                    <dt>${t.members.since}</dt>
                    <dd>${date(member.createdAt)}</dd>
                </dl>
            </section>
            ${this.#profile(shown)}
            <section class="card danger-zone" aria-labelledby="leave">
                <h2 id="leave">${t.membership.leave}</h2>
                <p>${t.membership.leaveText}</p>
                ${session.may('own', this.entry)
                    ? html`<p class="faint">${t.membership.lastOwner} <a href=${this.at('/settings/danger')}>${t.danger.transfer}</a></p>`
                    : nothing}
                <div class="actions">
                    <button type="button" class="danger" ?disabled=${this.busy} @click=${() => this.#leave(member)}>
                        ${t.membership.leave}
                    </button>
                </div>
            </section>
        `
    }

    #profile(shown: Shown): TemplateResult {
        const { member, profiles, config } = shown
        return html`<section class="card" aria-labelledby="profile">
            <h2 id="profile">${t.membership.seen}</h2>
            ${member.profile ? profileFacts(config, member.profile) : html`<p class="faint">${t.membership.noProfile}</p>`}
            <div class="actions">
                ${profiles.length > 0
                    ? html`<button type="button" @click=${() => this.#choose(shown)}>${t.membership.chooseProfile}</button>`
                    : html`<a class="button" href="/ui/account/profiles/new">${t.membership.makeProfile}</a>`}
            </div>
        </section>`
    }

    async #choose({ member, profiles }: Shown): Promise<void> {
        if (await chooseProfile(member, profiles)) {
            toast(t.membership.profileChanged)
            await this.reload()
        }
    }

    async #leave(member: Member): Promise<void> {
        const { name } = this.entry.organization
        const isSure = await confirm({
            title: t.membership.leaveWhich(name),
            text: t.membership.leaveText,
            action: t.membership.leave,
            danger: true,
        })
        if (isSure && (await this.act(() => remove(member), t.membership.left(name)))) {
            await session.refresh()
            await router.go('/ui/organizations', { replace: true })
        }
    }
}

customElements.define('page-membership', MembershipPage)
