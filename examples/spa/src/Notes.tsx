import { useSession } from '@orgs/react'
import { useCallback, useEffect, useState } from 'react'
import { NOTES } from './places'

interface Answer {
    organization: { slug: string; roles: string[] }
    membershipVersion: number
    notes: { by: string; text: string }[]
}

/** What a second service tells about the organization that our token names. */
export function Notes() {
    const session = useSession()
    const [answer, setAnswer] = useState<Answer>()
    const ask = useCallback(
        async (init?: RequestInit) => {
            const response = await session.fetch(`${NOTES}/notes`, init)
            setAnswer((await response.json()) as Answer)
        },
        [session],
    )
    useEffect(() => void ask(), [ask])
    const write = (form: FormData) => ask({ method: 'POST', body: String(form.get('text')) })
    return (
        <section>
            <h2>Notes</h2>
            {answer && (
                <p>
                    The second service knows you as {answer.organization.roles.join(', ')} of {answer.organization.slug},
                    version {answer.membershipVersion}.
                </p>
            )}
            <ul aria-label="Notes">
                {answer?.notes.map(({ text }, index) => <li key={index}>{text}</li>)}
            </ul>
            <form action={write}>
                <input name="text" required aria-label="Text" />
                <button>Write</button>
            </form>
        </section>
    )
}
