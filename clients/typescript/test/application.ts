import { createServer, type Server } from 'node:http'
import { build } from 'esbuild'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { identityToken } from './service.js'

/** An application of one page with one script, and the browsers of the people who use it. */
export class Application {
    // Among orgs.cors.origins and orgs.cookie.allowed-origins of the service.
    static readonly #port = Number(process.env['ORGS_PAGES_PORT'] ?? 8392)
    static readonly #origin = `http://localhost:${Application.#port}`
    readonly #server: Server
    readonly #browser: Browser

    private constructor(server: Server, browser: Browser) {
        this.#server = server
        this.#browser = browser
    }

    /** @param script its source, which may import the packages; `identityToken` is there as well */
    static async start(script: string): Promise<Application> {
        const { outputFiles } = await build({
            stdin: { contents: script, resolveDir: import.meta.dirname, loader: 'tsx' },
            bundle: true,
            format: 'iife',
            jsx: 'automatic',
            define: { 'process.env.NODE_ENV': '"production"' },
            write: false,
        })
        const server = createServer((request, response) => {
            const isScript = request.url === '/script.js'
            response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
            response.end(isScript ? outputFiles[0]?.text : PAGE)
        })
        await new Promise<void>(resolve => server.listen(Application.#port, 'localhost', resolve))
        const executablePath = process.env['ORGS_BROWSER'] ?? '/usr/bin/chromium'
        return new Application(server, await chromium.launch({ executablePath, args: ['--no-sandbox'] }))
    }

    async stop(): Promise<void> {
        await this.#browser.close()
        this.#server.close()
    }

    /** A browser in which somebody is signed in at the identity provider. */
    async browserOf(email: string, mode: 'bearer' | 'cookie' = 'bearer'): Promise<BrowserContext> {
        const context = await this.#browser.newContext()
        await context.exposeFunction('identityToken', () => identityToken(email))
        await context.addInitScript(cookie => Object.assign(window, { cookie }), mode === 'cookie')
        return context
    }

    async tab(context: BrowserContext): Promise<Page> {
        const page = await context.newPage()
        await page.goto(Application.#origin)
        return page
    }
}

const PAGE = '<!doctype html><title>An application</title><body><script src="/script.js"></script>'
