// Against a service in development mode (ORGS), the second services (NOTES, the first of them built into the page), and the page.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptInvitation, createOrganization, invite, listMembers, listReceivedInvitations, replaceRoles, Session } from '@orgs/client'
import { chromium } from 'playwright-core'
import { preview } from 'vite'

const ORGS = process.env.ORGS ?? 'http://localhost:8080'
const NOTES = (process.env.NOTES ?? 'http://localhost:8081').split(' ')
const PAGE = 'http://localhost:5173/'

let page, server, browser

before(async () => {
    server = await preview({ logLevel: 'error' })
    const executablePath = process.env.ORGS_BROWSER ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
    page = await browser.newPage()
    page.setDefaultTimeout(20_000)
})

after(async () => {
    await browser?.close()
    await server?.close()
})

test('a person signs in, and the page is painted from one GET /me', async () => {
    const session = sessionOf('ann')
    const { organization } = await createOrganization(session, { name: 'Comet', slug: unique('comet') })
    await page.goto(PAGE)
    await page.getByLabel('address').fill(session.email)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Comet', exact: true }).waitFor()

    const asked = []
    page.on('request', request => {
        if (request.method() !== 'OPTIONS' && request.url().startsWith(ORGS)) {
            asked.push(`${request.method()} ${new URL(request.url()).pathname}`)
        }
    })

    await page.reload()
    await page.getByRole('button', { name: 'Comet', exact: true }).waitFor()
    assert.deepEqual(asked, ['POST /dev/token', 'POST /token', 'GET /me'])

    await page.getByRole('button', { name: 'Comet', exact: true }).click()
    await page.getByText(`as owner of ${organization.slug}, version `).waitFor()
})

test('who switches the organization sees the notes of that one', async () => {
    await page.getByLabel('Text').fill('Order new chairs')
    await page.getByRole('button', { name: 'Write' }).click()
    await page.getByText('Order new chairs').waitFor()

    const name = unique('dahlia')
    await page.getByLabel('Name of a new').fill(name)
    await page.getByRole('button', { name: 'Create' }).click()
    await page.getByText(`as owner of ${name}`).waitFor()
    assert.equal(await page.getByText('Order new chairs').count(), 0)

    await page.getByRole('button', { name: 'Comet', exact: true }).click()
    await page.getByText('Order new chairs').waitFor()
    await page.reload()
    await page.getByText('Order new chairs').waitFor()
})

test('who may invite does, and is told what does not fit', async () => {
    await page.getByLabel('Address').fill('nobody')
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('Address').fill('bob@example.com')
    await page.getByRole('button', { name: 'Invite' }).click()
    await page.getByText('bob@example.com: pending').waitFor()
})

test('who signs out is asked who they are', async () => {
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor()
})

for (const notes of NOTES) {
    test(`${notes} believes tokens of Orgs for an organization, and no others`, async () => {
        const session = sessionOf('ann')
        const forNone = await session.token()
        const { organization } = await createOrganization(session, { name: 'Acme', slug: unique('acme') })
        const { membershipVersion, ...answer } = await (await session.fetch(`${notes}/notes`)).json()
        const { id, slug } = organization
        assert.deepEqual(answer, { organization: { id, slug, roles: ['owner'] }, notes: [] })
        assert.ok(Number.isSafeInteger(membershipVersion), membershipVersion)

        assert.equal(await statusOf(notes, forNone), 403)
        assert.equal(await statusOf(notes, await identityToken(session.email)), 401)
        assert.equal(await statusOf(notes, undefined), 401)
    })

    test(`${notes} notices that a token is older than a change of roles`, async () => {
        const [ann, bob] = [sessionOf('ann'), sessionOf('bob')]
        const { organization } = await createOrganization(ann, { name: 'Acme', slug: unique('acme') })
        await invite(ann, organization.id, { email: bob.email, roles: ['admin'] })
        const [received] = await listReceivedInvitations(bob)
        await acceptInvitation(bob, received.invitation.id, received.invitation.token)
        const [inOneTab, inAnother] = [sessionOf('bob', bob.email), sessionOf('bob', bob.email)]
        await inOneTab.activate(organization.id)
        const before = await (await inOneTab.fetch(`${notes}/notes`)).json()
        const former = await inOneTab.token()

        const { items } = await listMembers(ann, organization.id).page()
        await replaceRoles(ann, organization.id, items[1].id, ['member'])
        await inAnother.activate(organization.id)
        const told = await (await inAnother.fetch(`${notes}/notes`)).json()

        assert.deepEqual(told.organization.roles, ['member'])
        assert.equal(told.membershipVersion, before.membershipVersion + 1)
        assert.equal(await statusOf(notes, former), 401)
        const renewed = await (await inOneTab.fetch(`${notes}/notes`)).json()
        assert.deepEqual(renewed.organization.roles, ['member'])
    })
}

function sessionOf(name, email = `${unique(name)}@example.com`) {
    return Object.assign(new Session({ url: ORGS, identityToken: () => identityToken(email) }), { email })
}

async function identityToken(email) {
    const response = await fetch(`${ORGS}/dev/token`, { method: 'POST', body: new URLSearchParams({ email }) })
    return (await response.json()).access_token
}

async function statusOf(notes, token) {
    const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` }
    return (await fetch(`${notes}/notes`, { headers })).status
}

function unique(word) {
    return `${word}-${crypto.randomUUID().slice(0, 13)}`
}
