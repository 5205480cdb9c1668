import { html, type LitElement, type TemplateResult } from 'lit'
import { invite, orgs, type Config, type Entry } from '../../api'
import { giveRoles, mayGive, nameOf, type Member } from '../../api/members'
import { Dialog } from '../../parts/dialog'
import { chosenRoles, rolesField } from '../../parts/fields'
import { field, Form, type Values } from '../../parts/form'
import { notice } from '../../parts/states'
import { t } from '../../texts'

/** A window with a form that gives roles. */
abstract class RolesForm extends Dialog<string> {
    entry!: Entry
    config!: Config
    protected readonly form = new Form(this as LitElement, async values => this.close(await this.send(values)))

    protected abstract readonly action: string

    /** @return of whom it is true now */
    protected abstract send(values: Values): Promise<string>

    protected abstract fields(): TemplateResult

    protected body(): TemplateResult {
        const { form } = this
        return html`<form novalidate @submit=${form.submit} @input=${form.changed}>
            ${form.problem()} ${this.fields()} ${this.buttons(this.action, { busy: form.busy })}
        </form>`
    }

    protected roles(held: readonly string[]): TemplateResult {
        return rolesField(this.form, {
            offered: this.config.roles.offered,
            chosen: held,
            closed: role => (mayGive(this.entry, role) ? undefined : t.members.roleAbove),
        })
    }
}

/** Chooses a member's roles. */
class MemberRoles extends RolesForm {
    member!: Member
    protected readonly action = t.form.save

    protected heading(): string {
        return t.members.rolesOf(nameOf(this.member))
    }

    protected async send(values: Values): Promise<string> {
        await giveRoles(this.member, chosenRoles(values))
        return nameOf(this.member)
    }

    protected fields(): TemplateResult {
        return this.roles(this.member.roles)
    }
}

/** Invites one person by their address. */
class Invite extends RolesForm {
    protected readonly action = t.members.invite

    protected heading(): string {
        return t.members.inviteTo(this.entry.organization.name)
    }

    protected async send(values: Values): Promise<string> {
        const email = values.text('email')
        await invite(orgs, this.entry.organization.id, { email, roles: chosenRoles(values) })
        return email
    }

    protected fields(): TemplateResult {
        const address = `/ui/o/${encodeURIComponent(this.entry.organization.slug)}/invitations`
        return html`
            ${this.config.invitations.mailed ? '' : notice('info', t.members.notMailed)}
            ${field(this.form, { name: 'email', label: t.members.address, type: 'email', required: true })}
            ${this.roles(this.config.roles.member)}
            <p class="faint">
                ${t.members.otherWays} <a href=${address} @click=${() => this.close()}>${t.nav.invitations}</a>
            </p>
        `
    }
}

customElements.define('orgs-member-roles', MemberRoles)
customElements.define('orgs-invite', Invite)

/** Asks for a member's roles and gives them; their name when they have others now. */
export function changeRoles(entry: Entry, config: Config, member: Member): Promise<string | undefined> {
    return Object.assign(new MemberRoles(), { entry, config, member }).open()
}

/** Asks for an address and invites it; the address when it is invited. */
export function inviteSomebody(entry: Entry, config: Config): Promise<string | undefined> {
    return Object.assign(new Invite(), { entry, config }).open()
}
