// Notes of organizations: a service that knows its callers, and what they are, by the tokens of Orgs alone.
import { createServer } from 'node:http'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { Memberships } from './memberships.js'

const {
    ORGS = 'http://localhost:8080',
    ISSUER = ORGS,
    AUDIENCE = 'orgs',
    PAGES = 'http://localhost:5173',
    PORT = '8081',
} = process.env

const keys = createRemoteJWKSet(new URL(`${ORGS}/.well-known/jwks.json`))
const memberships = new Memberships()
const notes = new Map()

createServer(async (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', PAGES)
    response.setHeader('Vary', 'Origin')
    if (request.method === 'OPTIONS') {
        response.setHeader('Access-Control-Allow-Headers', 'authorization, content-type')
        return response.writeHead(204).end()
    }
    const [status, answer] = await answerTo(request)
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer))
}).listen(Number(PORT), () => console.log(`Notes: http://localhost:${PORT}`))

async function answerTo(request) {
    const claims = await claimsOf(request)
    if (claims === undefined) {
        return [401, { error: 'Who are you?' }]
    }
    if (claims.org === undefined) {
        return [403, { error: 'For which organization?' }]
    }
    if (!memberships.isCurrent(claims)) {
        return [401, { error: 'Your roles have changed since this token was issued' }]
    }
    const { sub, org, mv } = claims
    const ofOrganization = notes.get(org.id) ?? []
    if (request.method === 'POST') {
        notes.set(org.id, [...ofOrganization, { by: sub, text: await textOf(request) }])
    }
    return [200, { organization: org, membershipVersion: mv, notes: notes.get(org.id) ?? [] }]
}

/** What a token of Orgs for this service says; nothing when there is none. */
async function claimsOf(request) {
    const token = request.headers.authorization?.match(/^Bearer (.+)$/i)?.[1] ?? ''
    try {
        const rules = { issuer: ISSUER, audience: AUDIENCE, algorithms: ['ES256'] }
        return (await jwtVerify(token, keys, rules)).payload
    } catch {
        return undefined
    }
}

async function textOf(request) {
    const chunks = []
    for await (const chunk of request) {
        chunks.push(chunk)
    }
    return Buffer.concat(chunks).toString('utf8').slice(0, 1000)
}
