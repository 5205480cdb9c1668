import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { acceptInvitation, createOrganization, invite, listReceivedInvitations, type Session } from '@orgs/client'
import type { BrowserContext } from 'playwright-core'
import { Application } from './application.js'
import { newcomer, SERVICE, sessionOf, unique } from './service.js'

const SCRIPT = `
    import { Session, createOrganization } from '@orgs/client'
    import * as orgs from '@orgs/react'
    import { createRoot } from 'react-dom/client'

    const session = new Session({ url: '${SERVICE}', identityToken, include: 'permissions' })

    function Page() {
        const { status, me, reload } = orgs.useMe()
        const entries = orgs.useOrganizations()
        const received = orgs.useReceivedInvitations()
        const { organization, activate } = orgs.useActiveOrganization()
        const id = organization?.organization.id
        const members = orgs.useMembers(id)
        const invitations = orgs.useInvitations(id)
        return <>
            <h1>{status} {me?.user.email}</h1>
            <h2>{organization?.organization.name}</h2>
            {entries.map(({ organization: { id, name } }) => (
                <button key={id} onClick={() => activate(id)}>{name}</button>
            ))}
            <ol>{members.items.map(({ id, roles }) => <li key={id}>{roles.join(' ')}</li>)}</ol>
            {members.hasMore && <button onClick={members.loadMore}>More members</button>}
            <ul>{invitations.items.map(({ id, email }) => <li key={id}>{email}</li>)}</ul>
            <p>{received.map(({ organization }) => organization.name).join(' ')}</p>
            <orgs.Protect permission="manage_members" fallback={<em>Ask an administrator</em>}>
                <button>Add a member</button>
            </orgs.Protect>
            <button onClick={reload}>Reload</button>
        </>
    }

    const root = document.body.appendChild(document.createElement('div'))
    createRoot(root).render(<orgs.OrgsProvider session={session}><Page /></orgs.OrgsProvider>)`

let application: Application
let ann: Session
let bluebird: string
let bobsAddress: string
let bobsBrowser: BrowserContext

before(async () => {
    application = await Application.start(SCRIPT)
    bobsAddress = newcomer('bob')
    bobsBrowser = await application.browserOf(bobsAddress)
    ann = sessionOf(newcomer('ann'))
})

after(() => application.stop())

test('a page shows who is signed in, what they belong to, and what they may do there', async () => {
    const bob = sessionOf(bobsAddress)
    const own = await createOrganization(bob, { name: 'Bluebird', slug: unique('bluebird') })
    bluebird = own.organization.id
    await invite(bob, bluebird, { email: 'cleo@example.com' })
    const acme = await createOrganization(ann, { name: 'Acme', slug: unique('acme') })
    await join(bob, acme.organization.id)

    const page = await application.tab(bobsBrowser)
    await page.getByRole('heading', { name: `signed-in ${bobsAddress}` }).waitFor()
    await page.getByRole('button', { name: 'Bluebird' }).click()
    await page.getByRole('heading', { name: 'Bluebird' }).waitFor()
    await page.getByRole('button', { name: 'Add a member' }).waitFor()
    await page.getByText('cleo@example.com').waitFor()
    assert.deepEqual(await page.locator('ol li').allTextContents(), ['owner'])

    await page.getByRole('button', { name: 'Acme' }).click()
    await page.getByText('Ask an administrator').waitFor()
    await page.locator('ol li').nth(1).waitFor()
    assert.deepEqual(await page.locator('ol li').allTextContents(), ['owner', 'member'])
    assert.equal(await page.getByText('cleo@example.com').count(), 0)
    await page.close()
})

test('an answer about another organization that comes late is not shown', async () => {
    const page = await application.tab(bobsBrowser)
    let release = () => {}
    const released = new Promise<void>(resolve => (release = resolve))
    await page.getByRole('button', { name: 'Acme' }).click()
    await page.locator('ol li').nth(1).waitFor()
    await page.route(`**/organizations/${bluebird}/members*`, async route => {
        await released
        await route.continue()
    })
    await page.getByRole('button', { name: 'Bluebird' }).click()
    await page.getByRole('heading', { name: 'Bluebird' }).waitFor()
    assert.equal(await page.locator('ol li').count(), 0)
    await page.getByRole('button', { name: 'Acme' }).click()
    await page.locator('ol li').nth(1).waitFor()

    const late = page.waitForResponse(response => response.url().includes(`${bluebird}/members`))
    release()
    await (await late).finished()
    await page.evaluate(() => new Promise(requestAnimationFrame))

    assert.equal(await page.locator('ol li').count(), 2)
    await page.close()
})

test('a page that is asked to reload shows what has changed', async () => {
    const page = await application.tab(bobsBrowser)
    await page.getByRole('heading', { name: `signed-in ${bobsAddress}` }).waitFor()
    const news = await createOrganization(ann, { name: 'Newcomers', slug: unique('new') })
    await invite(ann, news.organization.id, { email: bobsAddress })

    await page.getByRole('button', { name: 'Reload' }).click()

    await page.getByText('Newcomers').waitFor()
})

async function join(session: Session, organizationId: string): Promise<void> {
    await invite(ann, organizationId, { email: bobsAddress, roles: ['member'] })
    const [received] = await listReceivedInvitations(session)
    assert(received)
    await acceptInvitation(session, received.invitation.id, received.invitation.token ?? '')
}
