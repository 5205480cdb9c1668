import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createOrganization, deleteOrganization, Orgs, Refused, Session } from '@orgs/client'
import { identityToken, newcomer, SERVICE, sessionOf, unique, Wire } from './service.js'

test('me tells who is signed in, with one exchange and one request', async () => {
    const ann = newcomer('ann')
    const wire = new Wire()
    const session = sessionOf(ann, { fetch: wire.fetch })

    const me = await session.me()

    assert.equal(me.user.email, ann)
    assert.deepEqual(wire.sent.map(({ path }) => path), ['/token', '/me'])
    assert.equal(session.state.status, 'signed-in')
    assert.equal(session.state.me, me)
})

test('me is the same object while nothing has changed, and costs a 304', async () => {
    const wire = new Wire()
    const session = sessionOf(newcomer('ann'), { fetch: wire.fetch })
    const me = await session.me()
    let changes = 0
    session.subscribe(() => changes++)

    assert.equal(await session.me(), me)
    assert.deepEqual(wire.statuses('/me'), [200, 304])
    assert.equal(changes, 0)

    await createOrganization(session, { name: 'Comet Cafe', slug: unique('comet') })
    assert.equal((await session.me()).organizations.length, 1)
})

test('who asks for me at once is answered by one request', async () => {
    const wire = new Wire()
    const session = sessionOf(newcomer('ann'), { fetch: wire.fetch })

    await Promise.all([session.me(), session.me(), session.me()])

    assert.deepEqual(wire.sent.map(({ path }) => path), ['/token', '/me'])
})

test('the first organization is active at once, another one when it is chosen', async () => {
    const session = sessionOf(newcomer('ann'))
    await session.me()
    const first = await createOrganization(session, { name: 'First', slug: unique('first') })
    const second = await createOrganization(session, { name: 'Second', slug: unique('second') })
    assert.equal(session.state.organization?.organization.id, first.organization.id)
    assert.equal(organizationIn(await session.token()), first.organization.id)

    await session.activate(second.organization.id)

    assert.equal(session.state.organization?.organization.id, second.organization.id)
    assert.equal(organizationIn(await session.token()), second.organization.id)
    assert.equal((await session.me()).activeOrganization?.organization.id, second.organization.id)
})

test('permissions are told on request, also of an organization that has just been made or chosen', async () => {
    const session = sessionOf(newcomer('ann'), { include: 'permissions' })
    await session.me()
    await createOrganization(session, { name: 'First', slug: unique('first') })
    assert(session.state.organization?.permissions?.includes('manage_members'))
    const { organization } = await createOrganization(session, { name: 'Second', slug: unique('second') })
    await session.me()

    await session.activate(organization.id)

    assert.equal(session.state.organization?.organization.id, organization.id)
    assert(session.state.organization?.permissions?.includes('delete'))
})

test('a token that is refused is renewed once, for all requests that met it, and keeps its organization', async () => {
    const wire = new Wire()
    const session = sessionOf(newcomer('ann'), { fetch: wire.fetch })
    const { organization } = await createOrganization(session, { name: 'Kept', slug: unique('kept') })
    wire.spoil(await session.token())

    const both = [session.request('get', '/organizations'), session.request('get', '/organizations/invitations')]
    await Promise.all(both)

    assert.deepEqual(wire.statuses('/organizations').slice(1), [401, 200])
    assert.deepEqual(wire.statuses('/organizations/invitations'), [401, 200])
    assert.deepEqual(wire.statuses('/token').slice(1), [200])
    assert.equal(organizationIn(await session.token()), organization.id)
})

test('another service gets the token, and a new one when it refuses that', async () => {
    const wire = new Wire()
    const session = sessionOf(newcomer('ann'), { fetch: wire.fetch })
    wire.spoil(await session.token())

    // Any service that takes the token will do.
    const response = await session.fetch(`${SERVICE}/organizations`, { headers: { Accept: 'application/json' } })

    assert.deepEqual(await response.json(), { organizations: [], hasNextPage: false })
    assert.deepEqual(wire.statuses('/organizations'), [401, 200])
})

test('who is no member of the active organization any more goes on without one', async () => {
    const wire = new Wire()
    const session = sessionOf(newcomer('ann'), { fetch: wire.fetch })
    const { organization } = await createOrganization(session, { name: 'Gone', slug: unique('gone') })
    await deleteOrganization(session, organization.id)
    wire.spoil(await session.token())

    const me = await session.me()

    assert.equal(me.activeOrganization, null)
    assert.equal(session.state.organization, undefined)
    assert.equal(organizationIn(await session.token()), undefined)
})

test('nobody is signed in without a token of the identity provider', async () => {
    const session = new Session({ url: SERVICE, identityToken: async () => null })

    await assert.rejects(session.me(), { status: 401 })
    assert.equal(session.state.status, 'signed-out')
})

test('a token that the service does not believe signs nobody in', async () => {
    const session = new Session({ url: SERVICE, identityToken: async () => 'a.b.c' })

    await assert.rejects(session.me(), (error: unknown) => error instanceof Refused && error.status === 401)
    assert.equal(session.state.status, 'signed-out')
})

test('who signs out is forgotten', async () => {
    const session = sessionOf(newcomer('ann'))
    await session.me()

    await session.signOut()

    assert.deepEqual(session.state, { status: 'signed-out', me: undefined, organization: undefined })
})

test('a refusal tells its word, status and issues', async () => {
    const session = sessionOf(newcomer('ann'))

    await assert.rejects(createOrganization(session, { name: '', slug: unique('x') }), (error: unknown) => {
        assert(error instanceof Refused)
        assert.equal(error.status, 400)
        assert.deepEqual(error.issues[0]?.path, ['name'])
        return true
    })
    const slug = unique('taken')
    await createOrganization(session, { name: 'Taken', slug })
    const again = createOrganization(session, { name: 'Taken', slug })
    await assert.rejects(again, { name: 'Refused', refusal: 'slug_taken', status: 400, message: 'Organization slug taken' })
})

test('a token of one\'s own does without a session', async () => {
    const ann = newcomer('ann')
    const orgs = new Orgs({ url: SERVICE, token: () => identityToken(ann) })

    assert.equal((await orgs.request('get', '/me')).user.email, ann)
    await assert.rejects(new Orgs({ url: SERVICE }).request('get', '/me'), { status: 401 })
})

function organizationIn(token: string): string | undefined {
    const claims = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')))
    return claims.org?.id
}
