import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit'
import { checkSlug, slugOf, SLUG } from '../api/organizations'
import { t } from '../texts'
import { field, type Form } from './form'

const DELAY = 250

type State = 'unknown' | 'free' | 'taken' | 'short'

/**
 * The field `slug` of a form: follows what is proposed until somebody types one, and says whether it is still free; if not, it offers one that is.
 */
export class SlugField implements ReactiveController {
    readonly #host: LitElement
    readonly #own: () => string | undefined
    #isTyped = false
    #state: State = 'unknown'
    #slug = ''
    /** Free, while the one that is there is not. */
    #suggestion = ''
    #timer: ReturnType<typeof setTimeout> | undefined

    /** @param own the slug that the organization has already */
    constructor(host: LitElement, own: () => string | undefined = () => undefined) {
        this.#host = host
        this.#own = own
        host.addController(this)
    }

    hostDisconnected(): void {
        clearTimeout(this.#timer)
    }

    /** Takes this slug, unless one was typed. */
    propose(slug: string): void {
        if (!this.#isTyped) {
            this.#put(slug)
            this.#check(slug)
        }
    }

    view(form: Form, hint: unknown, value?: string): TemplateResult {
        return html`<div class="field">
            ${field(form, { name: 'slug', label: t.organization.slug, hint, required: true, value: value ?? '', input: this.#typed })}
            <p class="hint slug-state" data-state=${this.#state} role="status">${form.error('slug') ? nothing : this.#told()}</p>
        </div>`
    }

    #told(): unknown {
        switch (this.#state) {
            case 'free':
                return t.organization.slugFree(this.#slug)
            case 'taken':
                return html`${t.organization.slugTaken(this.#slug)}
                    <button type="button" class="quiet" @click=${this.#take}>${t.organization.slugTake(this.#suggestion)}</button>`
            case 'short':
                return t.organization.slugShort(SLUG.min)
            case 'unknown':
                return nothing
        }
    }

    #typed = (event: InputEvent): void => {
        const typed = (event.target as HTMLInputElement).value
        this.#isTyped = typed !== ''
        this.#check(slugOf(typed))
    }

    #check(slug: string): void {
        clearTimeout(this.#timer)
        this.#slug = slug
        if (slug === '' || slug === this.#own()) {
            this.#become('unknown')
        } else if (slug.length < SLUG.min) {
            this.#become('short')
        } else {
            this.#timer = setTimeout(() => void this.#ask(slug), DELAY)
        }
    }

    async #ask(slug: string): Promise<void> {
        const check = await checkSlug(slug).catch(() => undefined)
        if (slug !== this.#slug) {
            return // somebody typed on
        }
        this.#suggestion = check?.suggestion ?? ''
        if (check?.free === false && !this.#isTyped) {
            this.#take()
        } else {
            this.#become(check === undefined ? 'unknown' : check.free ? 'free' : 'taken')
        }
    }

    #take = (): void => {
        this.#slug = this.#suggestion
        this.#put(this.#slug)
        this.#become('free')
    }

    #put(slug: string): void {
        const input = this.#host.querySelector<HTMLInputElement>('[name=slug]')
        if (input !== null) {
            input.value = slug
        }
    }

    #become(state: State): void {
        this.#state = state
        this.#host.requestUpdate()
    }
}
