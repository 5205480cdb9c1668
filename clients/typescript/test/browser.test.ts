import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type * as Client from '@orgs/client'
import type { BrowserContext, Page } from 'playwright-core'
import { Application } from './application.js'
import { newcomer, SERVICE, unique } from './service.js'

/** What the page holds: the client, a session, and how often the identity provider was asked. */
declare const client: typeof Client & { session: Client.Session; asked: () => number }

const SCRIPT = `
    import * as orgs from '@orgs/client'
    let asked = 0
    const session = new orgs.Session({
        url: '${SERVICE}',
        identityToken: () => (asked++, identityToken()),
        cookie: window.cookie,
    })
    window.client = { ...orgs, session, asked: () => asked }`

let application: Application

before(async () => {
    application = await Application.start(SCRIPT)
})

after(() => application.stop())

test('each tab has its organization, and keeps it when its page is loaded again', async () => {
    const context = await application.browserOf(newcomer('ann'))
    const [left, right] = [await application.tab(context), await application.tab(context)]
    const [first, second] = await left.evaluate(async slugs => {
        const made = []
        for (const slug of slugs) {
            made.push((await client.createOrganization(client.session, { name: slug, slug })).organization.id)
        }
        return made
    }, [unique('first'), unique('second')])

    await right.evaluate(id => client.session.activate(id), second ?? '')
    await left.evaluate(id => client.session.activate(id), first ?? '')
    await right.reload()

    assert.equal(await right.evaluate(organization), second)
    assert.equal(await left.evaluate(organization), first)
    assert.equal(await right.evaluate(organizationOfToken), second)
    assert.equal(await left.evaluate(organizationOfToken), first)
    await context.close()
})

test('one tab renews for all of them, and each keeps its organization', async () => {
    const context = await application.browserOf(newcomer('ann'))
    const tabs = [await application.tab(context), await application.tab(context), await application.tab(context)]
    const ids = []
    for (const page of tabs) {
        const slug = unique('tab')
        const made = await page.evaluate(name => client.createOrganization(client.session, { name, slug: name }), slug)
        ids.push(made.organization.id)
        await page.evaluate(id => client.session.activate(id), made.organization.id)
    }
    const before = await asked(tabs)
    await refuseOnce(context)

    await Promise.all(tabs.map(page => page.evaluate(() => client.session.request('get', '/organizations/invitations'))))

    assert.equal((await asked(tabs)) - before, 1)
    for (const [index, page] of tabs.entries()) {
        assert.equal(await page.evaluate(organizationOfToken), ids[index])
    }
    await context.close()
})

test('by cookie, no script sees the token, and the cookie is renewed once for all tabs', async () => {
    const context = await application.browserOf(newcomer('ann'), 'cookie')
    const tabs = [await application.tab(context), await application.tab(context)]
    const name = unique('cookie')
    for (const page of tabs) {
        await page.evaluate(() => client.session.me())
    }
    await tabs[0]?.evaluate(slug => client.createOrganization(client.session, { name: slug, slug }), name)
    assert.equal(await tabs[1]?.evaluate(() => document.cookie), '')
    const before = await asked(tabs)

    await context.clearCookies()
    await Promise.all(tabs.map(page => page.evaluate(() => client.session.me())))

    assert.equal((await asked(tabs)) - before, 1)
    const slugs = await tabs[1]?.evaluate(() => client.session.state.me?.organizations.map(e => e.organization.slug))
    assert.deepEqual(slugs, [name])
    await context.close()
})

test('a page of another origin is told why it is refused', async () => {
    const context = await application.browserOf(newcomer('ann'))
    const page = await application.tab(context)

    const refusal = await page.evaluate(() =>
        client.invite(client.session, 'orgn_unknown', { email: 'a@b.cc' }).catch((error: Client.Refused) => error.refusal),
    )

    assert.equal(refusal, 'organization_not_found')
    await context.close()
})

test('who signs out in one tab is signed out in all', async () => {
    const context = await application.browserOf(newcomer('ann'), 'cookie')
    const [left, right] = [await application.tab(context), await application.tab(context)]
    await left.evaluate(() => client.session.me())
    await right.evaluate(() => client.session.me())

    await left.evaluate(() => client.session.signOut())

    await right.waitForFunction(() => client.session.state.status === 'signed-out')
    assert.deepEqual((await context.cookies(SERVICE)).map(({ name }) => name), [])
    await context.close()
})

async function asked(tabs: Page[]): Promise<number> {
    const counts = await Promise.all(tabs.map(page => page.evaluate(() => client.asked())))
    return counts.reduce((sum, count) => sum + count, 0)
}

/** The service refuses the token of each tab once, as when it has ended. */
async function refuseOnce(context: BrowserContext): Promise<void> {
    const refused = new Set<Page>()
    await context.route(`${SERVICE}/organizations/invitations`, route => {
        const page = route.request().frame().page()
        if (route.request().method() === 'OPTIONS' || refused.has(page)) {
            return route.continue()
        }
        refused.add(page)
        const headers = { ...route.request().headers(), authorization: 'Bearer a.b.c' }
        return route.continue({ headers })
    })
}

async function organization(): Promise<string | undefined> {
    await client.session.me()
    return client.session.state.organization?.organization.id
}

async function organizationOfToken(): Promise<string | undefined> {
    const payload = (await client.session.token()).split('.')[1] ?? ''
    return JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/'))).org?.id
}
