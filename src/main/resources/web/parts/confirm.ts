import { html, nothing, type TemplateResult } from 'lit'
import { t } from '../texts'
import { Dialog } from './dialog'

export interface Question {
    readonly title: string
    /** What will happen. */
    readonly text: unknown
    /** What the button says: the deed, not "OK". */
    readonly action: string
    readonly danger?: boolean
    /** What must be typed first, for what cannot be taken back. */
    readonly typed?: string
}

class Confirm extends Dialog<true> {
    readonly #question: Question
    #typed = ''

    constructor(question?: Question) {
        super()
        this.#question = question ?? { title: '', text: '', action: '' }
    }

    protected heading(): string {
        return this.#question.title
    }

    protected body(): TemplateResult {
        const { text, action, danger = false, typed } = this.#question
        return html`<form method="dialog" @submit=${this.#submit}>
            <div>${text}</div>
            ${typed === undefined
                ? nothing
                : html`<div class="field">
                      <label for="confirm-typed">${t.form.type(typed)}</label>
                      <input id="confirm-typed" autocomplete="off" @input=${this.#type} />
                  </div>`}
            ${this.buttons(action, { danger, disabled: typed !== undefined && this.#typed.trim() !== typed })}
        </form>`
    }

    #type = (event: InputEvent): void => {
        this.#typed = (event.target as HTMLInputElement).value
        this.requestUpdate()
    }

    #submit = (event: SubmitEvent): void => {
        event.preventDefault()
        this.close(true)
    }
}

customElements.define('orgs-confirm', Confirm)

/** Asks before something is done; whether it may be. */
export async function confirm(question: Question): Promise<boolean> {
    return (await new Confirm(question).open()) ?? false
}
