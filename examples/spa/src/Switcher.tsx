import { createOrganization } from '@orgs/client'
import { useActiveOrganization, useMe, useOrganizations, useSession } from '@orgs/react'

export function Switcher() {
    const session = useSession()
    const { reload } = useMe()
    const { organization: active, activate } = useActiveOrganization()
    const found = async (form: FormData) => {
        const name = String(form.get('name'))
        const { organization } = await createOrganization(session, { name, slug: name })
        await activate(organization.id)
        await reload()
    }
    return (
        <nav>
            {useOrganizations().map(({ organization: { id, name } }) => (
                <button key={id} aria-pressed={id === active?.organization.id} onClick={() => activate(id)}>
                    {name}
                </button>
            ))}
            <form action={found}>
                <input name="name" required aria-label="Name of a new organization" />
                <button>Create</button>
            </form>
        </nav>
    )
}
