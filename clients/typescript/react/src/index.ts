export { useInvitations, useMembers, type Listed } from './lists.js'
export { Protect, type ProtectProps } from './protect.js'
export {
    OrgsProvider,
    useActiveOrganization,
    useMe,
    useOrganizations,
    useReceivedInvitations,
    useSession,
    type ActiveOrganization,
    type OrgsProviderProps,
    type Signed,
} from './session.js'
