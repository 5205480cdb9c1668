import { useMe } from '@orgs/react'
import { signIn } from './identity'

const PEOPLE = ['ann', 'bob', 'cleo', 'dan']

export function SignIn() {
    const { reload } = useMe()
    const enter = (email: string) => {
        signIn(email)
        void reload()
    }
    return (
        <main>
            <h1>Who are you?</h1>
            {PEOPLE.map(name => (
                <button key={name} onClick={() => enter(`${name}@example.com`)}>
                    {name}
                </button>
            ))}
            <form action={form => enter(String(form.get('email')))}>
                <input name="email" type="email" required aria-label="Anybody else's address" />
                <button>Sign in</button>
            </form>
        </main>
    )
}
