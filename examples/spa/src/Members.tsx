import { invite, Refused } from '@orgs/client'
import { Protect, useInvitations, useMembers, useSession } from '@orgs/react'
import { useState } from 'react'

export function Members({ organizationId }: { organizationId: string }) {
    const { items, hasMore, loadMore } = useMembers(organizationId)
    return (
        <section>
            <h2>Members</h2>
            <ul>
                {items.map(({ id, userId, roles }) => (
                    <li key={id}>
                        {userId}: {roles.join(', ')}
                    </li>
                ))}
            </ul>
            {hasMore && <button onClick={loadMore}>More</button>}
            <Protect permission="manage_invitations">
                <Invitations organizationId={organizationId} />
            </Protect>
        </section>
    )
}

function Invitations({ organizationId }: { organizationId: string }) {
    const session = useSession()
    const { items, reload } = useInvitations(organizationId)
    const [refusal, setRefusal] = useState<string>()
    const add = async (form: FormData) => {
        try {
            await invite(session, organizationId, { email: String(form.get('email')) })
            setRefusal(undefined)
            await reload()
        } catch (error) {
            if (!(error instanceof Refused)) {
                throw error
            }
            setRefusal(error.issues[0]?.message ?? error.message)
        }
    }
    return (
        <>
            <ul aria-label="Invitations">
                {items.map(({ id, email, status }) => (
                    <li key={id}>
                        {email}: {status}
                    </li>
                ))}
            </ul>
            <form action={add}>
                <input name="email" required aria-label="Address" />
                <button>Invite</button>
                {refusal && <p role="alert">{refusal}</p>}
            </form>
        </>
    )
}
