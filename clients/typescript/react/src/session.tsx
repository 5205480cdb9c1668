import { Refused, type Entry, type Me, type Session, type SessionState } from '@orgs/client'
import {
    createContext,
    useCallback,
    useContext,
    useEffect,
    useMemo,
    useState,
    useSyncExternalStore,
    type ReactNode,
} from 'react'

interface Provided {
    readonly session: Session
    readonly error: unknown
    readonly reload: () => Promise<void>
}

const Context = createContext<Provided | undefined>(undefined)

export interface OrgsProviderProps {
    session: Session
    children?: ReactNode
}

/** Asks who is signed in, again whenever the person comes back to the page, and tells everything below it. */
export function OrgsProvider({ session, children }: OrgsProviderProps): ReactNode {
    const [error, setError] = useState<unknown>(undefined)
    const reload = useCallback(async () => {
        try {
            await session.me()
            setError(undefined)
        } catch (refused) {
            // That nobody is signed in is a state, not an error.
            setError(refused instanceof Refused && refused.status === 401 ? undefined : refused)
        }
    }, [session])
    useEffect(() => {
        void reload()
        const comesBack = () => {
            if (document.visibilityState === 'visible') {
                void reload()
            }
        }
        document.addEventListener('visibilitychange', comesBack)
        return () => document.removeEventListener('visibilitychange', comesBack)
    }, [reload])
    const provided = useMemo(() => ({ session, error, reload }), [session, error, reload])
    return <Context.Provider value={provided}>{children}</Context.Provider>
}

function useProvided(): Provided {
    const provided = useContext(Context)
    if (provided === undefined) {
        throw new Error('There is no <OrgsProvider> around this component')
    }
    return provided
}

/** For calls: `createOrganization(session, …)`. */
export function useSession(): Session {
    return useProvided().session
}

function useSessionState(): SessionState {
    const { session } = useProvided()
    const state = () => session.state
    return useSyncExternalStore(session.subscribe, state, state)
}

export interface Signed {
    readonly status: SessionState['status']
    readonly me: Me | undefined
    /** Why it is not known who is signed in. */
    readonly error: unknown
    /** Asks again, as after a change that the person made. */
    readonly reload: () => Promise<void>
}

/** Who is signed in. */
export function useMe(): Signed {
    const { error, reload } = useProvided()
    const { status, me } = useSessionState()
    return { status, me, error, reload }
}

const NONE: readonly never[] = []

/** The organizations of the person who is signed in: the first 200; `listOrganizations` has all. */
export function useOrganizations(): readonly Entry[] {
    return useSessionState().me?.organizations ?? NONE
}

/** Invitations to the person who is signed in; `listReceivedInvitations` tells their tokens. */
export function useReceivedInvitations(): readonly Me['invitations'][number][] {
    return useSessionState().me?.invitations ?? NONE
}

export interface ActiveOrganization {
    readonly organization: Entry | undefined
    /** Makes another one the organization of this tab. */
    readonly activate: (organizationId: string) => Promise<Entry>
}

/** The organization that this tab works in. */
export function useActiveOrganization(): ActiveOrganization {
    const { session } = useProvided()
    const { organization } = useSessionState()
    const activate = useCallback((organizationId: string) => session.activate(organizationId), [session])
    return { organization, activate }
}
