// The words of the API's document, by path and method: schemas may be renamed, routes may not.
import type { paths } from './schema.js'

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'

/** The paths that have a method. */
export type PathOf<M extends Method> = {
    [P in keyof paths]: paths[P] extends Record<M, object> ? P : never
}[keyof paths]

type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never

/** What a good answer of a route holds. */
export type Answer<M extends Method, P extends PathOf<M>> =
    Operation<M, P> extends { responses: infer R } ? Told<Content<R[Extract<keyof R, 200 | 201>]>> : never

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined

/** A key that may be absent from answers, while every other one is always there. */
type Optional = 'details' | 'counts' | 'pendingInvitations' | 'auth' | 'cursor' | 'token' | 'nextOrganizationsCursor' | 'rank' | 'permissions' | 'development'

type Told<T> = T extends readonly (infer E)[]
    ? Told<NonNullable<E>>[]
    : T extends object
      ? { [K in Exclude<keyof T, Optional>]: Told<Exclude<T[K], undefined>> } & {
            [K in Extract<keyof T, Optional>]?: Told<Exclude<T[K], undefined>>
        }
      : T

type PathParameters<O> = O extends { parameters: { path: infer V } } ? { path: V } : { path?: never }

type Query<O> = O extends { parameters: { query: infer V } }
    ? { query: Loose<V> }
    : O extends { parameters: { query?: infer V } }
      ? [NonNullable<V>] extends [never]
          ? { query?: never }
          : { query?: Loose<NonNullable<V>> }
      : { query?: never }

type Loose<V> = { [K in keyof V]: V[K] | number | boolean | undefined }

type Form<C> =
    | (C extends { 'application/json': infer J } ? J : never)
    | (C extends { 'multipart/form-data': unknown } ? FormData : never)
    | (C extends { 'application/x-www-form-urlencoded': unknown } ? URLSearchParams : never)

/** What a route takes as its body: JSON as an object, a form as `URLSearchParams` or `FormData`. */
export type Body<M extends Method, P extends PathOf<M>> =
    Operation<M, P> extends { requestBody?: infer R }
        ? NonNullable<R> extends { content: infer C }
            ? Form<C>
            : undefined
        : undefined

type Sent<M extends Method, P extends PathOf<M>> = [Body<M, P>] extends [undefined]
    ? { body?: undefined }
    : { body: Body<M, P> }

/** What a request needs beside its method and path. */
export type Options<M extends Method, P extends PathOf<M>> = PathParameters<Operation<M, P>> &
    Query<Operation<M, P>> &
    Sent<M, P> & { signal?: AbortSignal | undefined }

/** Optional where the route needs nothing. */
export type OptionsOf<M extends Method, P extends PathOf<M>> =
    object extends Options<M, P> ? [options?: Options<M, P>] : [options: Options<M, P>]

/** Makes typed requests: `Orgs` as nobody or with a token of yours, `Session` as the person who is signed in. */
export interface Caller {
    /**
     * The answer of a route.
     *
     * @throws Refused when the service says no
     */
    request<M extends Method, P extends PathOf<M>>(
        method: M,
        path: P,
        ...options: OptionsOf<M, P>
    ): Promise<Answer<M, P>>
}

/** What `GET /me` tells: everything for a first paint. */
export type Me = Answer<'get', '/me'>
/** Who asks. */
export type User = Me['user']
/** An organization of the caller's with their own membership; on request, with what they may do there. */
export type Entry = NonNullable<Answer<'get', '/organizations/{organizationId}'>>
/** What somebody may do in an organization. */
export type Permission = NonNullable<Entry['permissions']>[number]
export type Organization = Entry['organization']
export type Member = Answer<'get', '/organizations/{organizationId}/members'>['members'][number]
export type Invitation = Answer<'get', '/organizations/{organizationId}/invitations'>['invitations'][number]
/** An invitation to the caller, and the organization that invites. */
export type ReceivedInvitation = Answer<'get', '/organizations/invitations'>['invitations'][number]
export type Activity = Answer<'get', '/organizations/{organizationId}/activity'>['activity'][number]
/** An account, as system administrators see it. */
export type Account = Answer<'get', '/users'>['users'][number]
