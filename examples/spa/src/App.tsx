import { useActiveOrganization, useMe, useSession } from '@orgs/react'
import { signOut } from './identity'
import { Members } from './Members'
import { Notes } from './Notes'
import { SignIn } from './SignIn'
import { Switcher } from './Switcher'

export function App() {
    const { status, me, error } = useMe()
    const { organization } = useActiveOrganization()
    const session = useSession()
    if (error) {
        return <p role="alert">{String(error)}</p>
    }
    if (status === 'unknown') {
        return <p>…</p>
    }
    if (status === 'signed-out') {
        return <SignIn />
    }
    const leave = () => {
        signOut()
        void session.signOut()
    }
    return (
        <>
            <header>
                {me?.user.email} <button onClick={leave}>Sign out</button>
                <Switcher />
            </header>
            {organization && (
                <main key={organization.organization.id}>
                    <h1>{organization.organization.name}</h1>
                    <Notes />
                    <Members organizationId={organization.organization.id} />
                </main>
            )}
        </>
    )
}
