import { listInvitations, listMembers, type Invitation, type Member, type Page, type Session } from '@orgs/client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useSession } from './session.js'

export interface Listed<T> {
    readonly items: readonly T[]
    readonly loading: boolean
    readonly error: unknown
    readonly hasMore: boolean
    readonly loadMore: () => Promise<void>
    /** Begins anew, as after a change; what is shown stays until the answer is there. */
    readonly reload: () => Promise<void>
}

/** The members of an organization, page by page; nothing while there is no organization. */
export function useMembers(organizationId: string | undefined): Listed<Member> {
    return useList(organizationId, membersPage)
}

/** The invitations of an organization; nothing while there is no organization. */
export function useInvitations(organizationId: string | undefined): Listed<Invitation> {
    return useList(organizationId, invitationsPage)
}

type LoadPage<T> = (session: Session, organizationId: string, cursor: string | undefined) => Promise<Page<T>>

const membersPage: LoadPage<Member> = (session, organizationId, cursor) =>
    listMembers(session, organizationId).page(cursor)

const invitationsPage: LoadPage<Invitation> = async (session, organizationId) => ({
    items: await listInvitations(session, organizationId),
    cursor: undefined,
})

interface Shown<T> {
    readonly organizationId: string | undefined
    readonly items: readonly T[]
    readonly cursor: string | undefined
    readonly error: unknown
    readonly loading: boolean
}

function useList<T>(organizationId: string | undefined, loadPage: LoadPage<T>): Listed<T> {
    const session = useSession()
    const nothing = { organizationId, items: [], cursor: undefined, error: undefined, loading: organizationId !== undefined }
    const [state, setState] = useState<Shown<T>>(nothing)
    const newest = useRef(0)
    const load = useCallback(
        async (cursor?: string) => {
            if (organizationId === undefined) {
                return
            }
            const mine = ++newest.current
            setState(before => ({ ...before, loading: true }))
            const end = { organizationId, loading: false }
            const change = await loadPage(session, organizationId, cursor).then(
                page => (before: Shown<T>) => ({
                    ...end,
                    items: cursor === undefined ? page.items : [...before.items, ...page.items],
                    cursor: page.cursor,
                    error: undefined,
                }),
                (error: unknown) => (before: Shown<T>) =>
                    before.organizationId === organizationId
                        ? { ...before, ...end, error }
                        : { ...end, items: [], cursor: undefined, error },
            )
            if (mine === newest.current) {
                setState(change)
            }
        },
        [session, organizationId, loadPage],
    )
    useEffect(() => {
        void load()
        return () => {
            newest.current++
        }
    }, [load])
    // What is known of another organization is not shown for this one.
    const { items, cursor, error, loading } = state.organizationId === organizationId ? state : nothing
    return {
        items,
        error,
        loading,
        hasMore: cursor !== undefined,
        loadMore: async () => (cursor === undefined ? undefined : load(cursor)),
        reload: () => load(),
    }
}
