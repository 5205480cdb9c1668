import type { Entry, Permission } from '@orgs/client'
import type { ReactNode } from 'react'
import { useActiveOrganization } from './session.js'

export interface ProtectProps {
    permission: Permission
    /** One of the person's organizations, in place of the active one. */
    organization?: Entry | undefined
    /** What is shown to people who may not. */
    fallback?: ReactNode
    children?: ReactNode
}

/**
 * Shows its children to people who may do something in an organization. It spares them buttons that would be refused: what is
 * allowed is decided by the service. The session needs `include: 'permissions'`.
 */
export function Protect({ permission, organization, fallback = null, children }: ProtectProps): ReactNode {
    const active = useActiveOrganization().organization
    const allowed = (organization ?? active)?.permissions?.includes(permission)
    return allowed ? children : fallback
}
