import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { Refused } from '../api'
import { router } from '../app/router'
import { t } from '../texts'
import { Connection } from './connection'
import './counter'
import { Countdown } from './countdown'
import { notice } from './states'
import { fieldOf } from './refusal-fields'
import { invalid } from './validity'

/** What was typed: texts without the spaces around them. */
export class Values {
    constructor(readonly data: FormData) {}

    text(name: string): string {
        const value = this.data.get(name)
        return typeof value === 'string' ? value.trim() : ''
    }

    /** The text, or null for an empty field: how the API is told that something goes. */
    optional(name: string): string | null {
        return this.text(name) || null
    }

    all(name: string): string[] {
        return this.data.getAll(name).filter(value => typeof value === 'string')
    }

    has(name: string): boolean {
        return this.data.has(name)
    }
}

/** Something is wrong with one field that only the page can tell: thrown while what was typed is read. */
export class FieldError extends Error {
    constructor(
        readonly field: string,
        message: string,
    ) {
        super(message)
    }
}

/** Forms with something to lose; as long as there is one, leaving asks. */
const unsaved = new Set<Form>()

function mark(form: Form, isChanged: boolean): void {
    if (isChanged) {
        unsaved.add(form)
    } else {
        unsaved.delete(form)
    }
    router.guard(unsaved.size > 0 ? () => window.confirm(t.form.leave) : undefined)
}

/**
 * A form of a page or a dialog: checks what was typed, sends it once at a time, and puts what is refused where it belongs. Leaving with changes asks
 * first.
 */
export class Form implements ReactiveController {
    readonly #host: LitElement
    readonly #send: (values: Values) => Promise<void>
    readonly #connection: Connection
    readonly #pause: Countdown
    #errors = new Map<string, string>()
    #problem: unknown
    #busy = false

    constructor(host: LitElement, send: (values: Values) => Promise<void>) {
        this.#host = host
        this.#send = send
        this.#connection = new Connection(host)
        this.#pause = new Countdown(host)
        host.addController(this)
    }

    hostDisconnected(): void {
        mark(this, false)
    }

    /** Whether something was typed that is not sent yet. */
    get isChanged(): boolean {
        return unsaved.has(this)
    }

    /** Forgets what was typed and refused: the form is shown for something else now. */
    reset(): void {
        this.#errors = new Map()
        this.#problem = undefined
        mark(this, false)
    }

    /** Cannot be sent now: it is on its way, it was sent too often, or there is no network. */
    get busy(): boolean {
        return this.#busy || this.#connection.isLost || this.#isPausing
    }

    get #isPausing(): boolean {
        return this.#pause.seconds > 0
    }

    /** For `@input`: from now on there is something to lose. */
    readonly changed = (event: Event): void => {
        const name = (event.target as HTMLInputElement).name
        if (this.#errors.delete(name) || !this.isChanged) {
            this.#host.requestUpdate()
        }
        mark(this, true)
    }

    /** For `@submit`. */
    readonly submit = async (event: SubmitEvent): Promise<void> => {
        event.preventDefault()
        const form = event.target as HTMLFormElement
        if (this.busy) {
            return
        }
        this.#problem = undefined
        this.#errors = invalid(form)
        if (this.#errors.size > 0) {
            await this.#show(form)
            return
        }
        this.#busy = true
        this.#host.requestUpdate()
        mark(this, false)
        try {
            await this.#send(new Values(new FormData(form)))
        } catch (error) {
            this.#place(error, form)
            mark(this, true)
        } finally {
            this.#busy = false
            await this.#show(form)
        }
    }

    /** What is wrong with a field; undefined when nothing is. */
    error(name: string): string | undefined {
        return this.#errors.get(name)
    }

    /** What was refused and belongs to no field, to be put on top of the form. */
    problem(): TemplateResult | typeof nothing {
        if (this.#problem === undefined || (isTooOften(this.#problem) && !this.#isPausing)) {
            return nothing
        }
        return html`${notice('danger', t.refused(this.#problem))}
        ${this.#isPausing ? html`<p class="faint" role="timer">${t.form.again(this.#pause.seconds)}</p>` : nothing}`
    }

    #place(error: unknown, form: HTMLFormElement): void {
        const isField = (name: string | undefined) => name !== undefined && form.elements.namedItem(name) !== null
        if (error instanceof FieldError) {
            this.#errors.set(error.field, error.message)
        } else if (error instanceof Refused) {
            const named = error.issues.map(issue => String(issue.path[0])).filter(isField)
            named.forEach(name => this.#errors.set(name, t.form.invalid))
            const field = fieldOf(error.refusal)
            if (field !== undefined && isField(field)) {
                this.#errors.set(field, t.refused(error))
            }
        }
        if (this.#errors.size === 0) {
            this.#problem = error
        }
        if (isTooOften(error)) {
            this.#pause.begin(error.retryAfter)
        }
    }

    async #show(form: HTMLFormElement): Promise<void> {
        this.#host.requestUpdate()
        await this.#host.updateComplete
        form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    }
}

/** Refused for a time that is known. */
function isTooOften(error: unknown): error is Refused & { retryAfter: number } {
    return error instanceof Refused && error.status === 429 && error.retryAfter !== undefined
}

export interface FieldOptions {
    readonly name: string
    readonly label: string
    readonly hint?: unknown
    readonly value?: string | null
    readonly type?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'date' | 'datetime-local' | 'password'
    readonly required?: boolean
    readonly min?: number
    readonly max?: number
    /** What it must look like, as the attribute of that name. */
    readonly pattern?: string
    readonly autocomplete?: string
    /** Several lines. */
    readonly lines?: number
    readonly disabled?: boolean
    readonly input?: (event: InputEvent) => void
}

/** A labelled field with its hint and its error, which belong together for screen readers too. */
export function field(form: Form, options: FieldOptions): TemplateResult {
    const { name, label, hint, value, type = 'text', required = false, lines, disabled = false } = options
    const error = form.error(name)
    const id = `field-${name}`
    const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(part => part !== '').join(' ')
    const control = lines
        ? html`<textarea
              id=${id}
              name=${name}
              rows=${lines}
              ?required=${required}
              ?disabled=${disabled}
              maxlength=${options.max ?? nothing}
              aria-describedby=${described || nothing}
              aria-invalid=${error ? 'true' : nothing}
              .defaultValue=${value ?? ''}
              @input=${options.input ?? nothing}
          ></textarea>`
        : html`<input
              id=${id}
              name=${name}
              type=${type}
              ?required=${required}
              ?disabled=${disabled}
              minlength=${options.min ?? nothing}
              maxlength=${options.max ?? nothing}
              pattern=${options.pattern ?? nothing}
              autocomplete=${options.autocomplete ?? 'off'}
              aria-describedby=${described || nothing}
              aria-invalid=${error ? 'true' : nothing}
              .defaultValue=${value ?? ''}
              @input=${options.input ?? nothing}
          />`
    return html`<div class="field">
        <label for=${id}>${label}${required ? nothing : html` <span class="faint">${t.form.optional}</span>`}</label>
        ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing} ${control}
        ${lines && options.max ? html`<orgs-counter .max=${options.max}></orgs-counter>` : nothing}
        ${error ? html`<p class="error" id="${id}-error">${error}</p>` : nothing}
    </div>`
}
