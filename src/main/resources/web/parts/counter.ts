import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { t } from '../texts'

/** With more room than this, in characters, nobody needs to count. */
const FEW = 50

/** How many characters the field before it still takes, once they are few: `<orgs-counter .max=${500}></orgs-counter>`. */
class Counter extends LitElement {
    static override properties = { max: {} }
    declare max: number
    readonly #typed = (): void => this.requestUpdate()

    override connectedCallback(): void {
        super.connectedCallback()
        this.#field?.addEventListener('input', this.#typed)
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        this.#field?.removeEventListener('input', this.#typed)
    }

    get #field(): HTMLInputElement | HTMLTextAreaElement | null {
        return this.previousElementSibling as HTMLInputElement | HTMLTextAreaElement | null
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        const left = this.max - (this.#field?.value.length ?? 0)
        return html`<span class="hint" role="status">${left > FEW ? nothing : t.form.left(left)}</span>`
    }
}

customElements.define('orgs-counter', Counter)
