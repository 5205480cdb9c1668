import { html, LitElement, nothing, type TemplateResult } from 'lit'
import { t } from '../texts'
import { icon } from './icons'

/**
 * A window above the page that asks for something. A subclass says what, and ends with `close(answer)`; whoever opens it waits for that:
 * `const roles = await new RolesDialog(member).open()`. Escape and the cross answer undefined. The focus returns to where it was.
 */
export abstract class Dialog<T> extends LitElement {
    #answered: ((answer: T | undefined) => void) | undefined
    #answer: T | undefined

    protected abstract heading(): string

    /** The content; a form with its buttons as a rule. */
    protected abstract body(): TemplateResult

    open(): Promise<T | undefined> {
        return new Promise(answered => {
            this.#answered = answered
            document.body.append(this)
        })
    }

    /** For `@click` of what ends it without an answer, too. */
    protected close(answer?: T): void {
        this.#answer = answer
        this.querySelector('dialog')?.close()
    }

    /** "Cancel", and the button that does it. */
    protected buttons(action: string, how: { danger?: boolean; busy?: boolean; disabled?: boolean } = {}): TemplateResult {
        return html`<div class="actions end">
            <button type="button" @click=${() => this.close()}>${t.form.cancel}</button>
            <button class="primary ${how.danger ? 'danger' : ''}" ?disabled=${(how.busy ?? false) || (how.disabled ?? false)}>
                ${action}
            </button>
        </div>`
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override firstUpdated(): void {
        this.querySelector('dialog')?.showModal()
    }

    protected override render(): TemplateResult {
        return html`<dialog aria-labelledby="dialog-title" @close=${this.#closed}>
            <header class="dialog-head">
                <h2 id="dialog-title">${this.heading()}</h2>
                <button type="button" class="icon-button" aria-label=${t.form.close} @click=${() => this.close()}>${icon('close')}</button>
            </header>
            ${this.body() ?? nothing}
        </dialog>`
    }

    #closed = (): void => {
        this.remove()
        this.#answered?.(this.#answer)
    }
}
