import { html, LitElement, type TemplateResult } from 'lit'

const SECONDS = 6

/** Tells that something was done. Never the only place of an error. */
export function toast(text: string): void {
    window.dispatchEvent(new CustomEvent('orgs-toast', { detail: text }))
}

/** Where toasts are shown and read out; the shell has it once. */
class Toasts extends LitElement {
    #texts: { text: string }[] = []

    override connectedCallback(): void {
        super.connectedCallback()
        window.addEventListener('orgs-toast', event => this.#add((event as CustomEvent<string>).detail))
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        return html`<div class="toasts" role="status">${this.#texts.map(({ text }) => html`<p class="toast">${text}</p>`)}</div>`
    }

    #add(text: string): void {
        const told = { text }
        this.#texts = [...this.#texts, told]
        this.requestUpdate()
        setTimeout(() => {
            this.#texts = this.#texts.filter(other => other !== told)
            this.requestUpdate()
        }, SECONDS * 1000)
    }
}

customElements.define('orgs-toasts', Toasts)
