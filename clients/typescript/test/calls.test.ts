import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
    acceptInvitation,
    addMember,
    cancelInvitation,
    changeOrganization,
    createOrganization,
    deleteOrganization,
    invite,
    listAccounts,
    listActivity,
    listInvitations,
    listMembers,
    listOrganizations,
    listReceivedInvitations,
    Orgs,
    readOrganization,
    rejectInvitation,
    removeMember,
    replaceRoles,
    Session,
    type List,
} from '@orgs/client'
import * as dashboard from '@orgs/client/dashboard'
import * as portal from '@orgs/client/portal'
import { identityToken, newcomer, SERVICE, sessionOf, unique } from './service.js'

test('people are invited, join, get other roles and leave', async () => {
    const [ann, bobsAddress] = [sessionOf(newcomer('ann')), newcomer('bob')]
    const bob = sessionOf(bobsAddress)
    const { organization } = await createOrganization(ann, { name: 'Acme', slug: unique('acme') })

    await invite(ann, organization.id, { email: bobsAddress, roles: ['member'] })
    const [received] = await listReceivedInvitations(bob)
    assert.equal(received?.organization.name, 'Acme')
    const { id, token } = received.invitation
    assert.equal((await acceptInvitation(bob, id, token ?? '')).status, 'accepted')

    const members = await all(listMembers(ann, organization.id))
    assert.deepEqual(members.map(({ roles }) => roles), [['owner'], ['member']])
    const member = members[1]?.id ?? ''
    assert.deepEqual((await replaceRoles(ann, organization.id, member, ['admin', 'billing'])).roles, ['admin', 'billing'])
    await removeMember(bob, organization.id, member)
    await assert.rejects(readOrganization(bob, organization.id), { status: 403 })

    const happened = await all(listActivity(ann, organization.id, { pageSize: 2 }))
    assert.equal(happened.at(-1)?.type, 'organization.created')
    assert(happened.length > 4)
})

test('invitations are rejected and taken back', async () => {
    const [ann, bobsAddress] = [sessionOf(newcomer('ann')), newcomer('bob')]
    const bob = sessionOf(bobsAddress)
    const { organization } = await createOrganization(ann, { name: 'Acme', slug: unique('acme') })

    const first = await invite(ann, organization.id, { email: bobsAddress })
    await bob.me()
    assert.equal((await rejectInvitation(bob, first.id, first.token ?? '')).status, 'rejected')
    const second = await invite(ann, organization.id, { email: bobsAddress })
    assert.equal((await cancelInvitation(ann, second.id)).status, 'canceled')

    const told = await listInvitations(ann, organization.id)
    assert.deepEqual(told.map(({ status }) => status).sort(), ['canceled', 'rejected'])
})

test('an organization is changed and deleted', async () => {
    const ann = sessionOf(newcomer('ann'))
    const { organization } = await createOrganization(ann, { name: 'Acme', slug: unique('acme') })

    assert.equal((await changeOrganization(ann, organization.id, { name: 'Acme Rockets' })).name, 'Acme Rockets')
    const entry = await readOrganization(ann, organization.id, { include: 'permissions' })
    assert.equal(entry.organization.name, 'Acme Rockets')
    assert(entry.permissions?.includes('delete'))
    await deleteOrganization(ann, organization.id)
    await assert.rejects(readOrganization(ann, organization.id), { status: 404 })
})

test('lists are walked through page by page, or one page is had', async () => {
    const ann = sessionOf(newcomer('ann'))
    const slugs = ['one', 'two', 'three'].map(unique)
    for (const slug of slugs) {
        await createOrganization(ann, { name: slug, slug })
    }

    const list = listOrganizations(ann, { pageSize: 2 })
    const first = await list.page()
    const second = await list.page(first.cursor)

    assert.deepEqual((await all(list)).map(({ organization }) => organization.slug), slugs)
    assert.deepEqual([first.items.length, second.items.length], [2, 1])
    assert.equal(second.cursor, undefined)
})

test('system administrators list accounts, and organizations of all', async () => {
    const bobsAddress = newcomer('bob')
    const bob = sessionOf(bobsAddress)
    const root = new Session({ url: SERVICE, identityToken: () => identityToken('root@example.com', 'system-admin') })
    const slug = unique('all')
    for (const part of ['a', 'b', 'c']) {
        await createOrganization(bob, { name: slug, slug: `${slug}-${part}` })
    }

    const [account] = await all(listAccounts(root, { search: bobsAddress }))
    assert.equal(account?.id, (await bob.me()).user.id)
    assert.equal((await all(portal.searchOrganizations(root, { search: slug, limit: 2 }))).length, 3)

    const { organization } = await createOrganization(root, { name: 'Added', slug: unique('added') })
    assert.equal((await addMember(root, organization.id, { userId: account.id })).userId, account.id)
})

test('the Portal API: events, logos, links', async () => {
    const [ann, dan] = [sessionOf(newcomer('ann')), sessionOf(newcomer('dan'))]
    const { organization } = await createOrganization(ann, { name: 'Acme', slug: unique('acme') })
    const id = organization.id

    const event = await portal.createEvent(ann, id, { name: 'Opening', slug: unique('opening'), startDate: '2027-05-03' })
    assert.deepEqual((await all(portal.listEvents(ann, id))).map(({ slug }) => slug), [event.slug])

    await portal.putLogo(ann, id, new Blob([pixel()], { type: 'image/png' }))
    assert.match((await portal.findOrganization(ann, organization.slug)).logoUrl ?? '', /logo/)

    const link = await portal.createInviteLink(ann, id, { role: 'org_viewer' })
    const preview = await portal.previewInviteLink(new Orgs({ url: SERVICE }), link.code ?? '')
    assert.equal(preview.organization.name, 'Acme')
    await portal.joinWithLink(dan, link.code ?? '')
    assert.equal((await portal.listInviteLinks(ann, id))[0]?.useCount, 1)
    assert((await portal.disableInviteLink(ann, id, link.id)).disabled)
    await assert.rejects(portal.joinWithLink(sessionOf(newcomer('eve')), link.code ?? ''), { name: 'Refused' })
})

test('the Dashboard API: profiles, secret codes, ownership', async () => {
    const [ann, bob] = [sessionOf(newcomer('ann')), sessionOf(newcomer('bob'))]
    const [annsId, bobsId] = [(await ann.me()).user.id, (await bob.me()).user.id]
    const profile = await profileOf(ann, annsId, 'Ann')
    const [code, pin] = [unique(''), unique('')].map(text => text.replaceAll('-', '').slice(0, 6))
    const { organizationid, name } = await dashboard.createOrganizationWithPin(ann, annsId, {
        name: 'Dahlia',
        pin: pin ?? '',
        email: 'office@example.com',
        profileid: profile.profileid,
    })
    assert.equal(name, 'Dahlia')

    await dashboard.createSecretCode(ann, organizationid, { 'secret-code': code ?? '', lifespan: 'multi' })
    const found = await dashboard.findInvitation(bob, code ?? '', pin ?? '')
    assert.equal(found.organizationid, organizationid)
    const shown = await profileOf(bob, bobsId, 'Bob')
    await dashboard.joinWithCode(bob, {
        'secret-code': code ?? '',
        'organization-pin': pin ?? '',
        profileid: shown.profileid,
    })
    const owned = await dashboard.transferOwnership(ann, organizationid, { accountid: bobsId })
    assert.equal(owned.ownerid, bobsId)
    assert((await dashboard.terminateInvitation(bob, found.invitationid)).terminatedAt)

    await dashboard.changeProfile(ann, profile.profileid, { 'display-name': 'Ann A.', 'display-email': 'a@example.com' })
    assert.equal((await dashboard.listProfiles(ann, annsId))[0]?.displayName, 'Ann A.')
})

function profileOf(session: Session, accountid: string, name: string): Promise<dashboard.Profile> {
    const [email, fullName] = [`${name}@example.com`, `${name} Archer`]
    return dashboard.createProfile(session, accountid, {
        'display-name': name,
        'display-email': email,
        'contact-email': email,
        'full-name': fullName,
    })
}

async function all<T>(list: List<T>): Promise<T[]> {
    const items: T[] = []
    for await (const item of list) {
        items.push(item)
    }
    return items
}

/** The smallest PNG. */
function pixel(): Uint8Array<ArrayBuffer> {
    const text = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
}
