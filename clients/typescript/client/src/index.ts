export type { Renew } from './cookie.js'
export type { IdentityToken } from './credential.js'
export { List, type Page } from './list.js'
export { Orgs, type OrgsOptions, type Sending } from './orgs.js'
export { Refused, type Issue, type Refusal } from './refused.js'
export { Session, type SessionOptions, type SessionState } from './session.js'
export * from './spa.js'
export type {
    Account,
    Activity,
    Answer,
    Body,
    Caller,
    Entry,
    Invitation,
    Me,
    Member,
    Method,
    Options,
    Organization,
    PathOf,
    Permission,
    ReceivedInvitation,
    User,
} from './types.js'
