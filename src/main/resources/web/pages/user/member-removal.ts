import type { Entry } from '../../api'
import { nameOf, type Member } from '../../api/members'
import { confirm } from '../../parts/confirm'
import { t } from '../../texts'

/** Asks whether a member is to be removed. */
export function mayRemove({ organization }: Entry, member: Member): Promise<boolean> {
    return confirm({
        title: t.members.removeWhom(nameOf(member)),
        text: t.members.removeText(organization.name),
        action: t.members.remove,
        danger: true,
    })
}
