import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { t } from '../texts'
import { dragged, draw, WHOLE, type Crop } from './crop'

const SIDE = 512
const FORMATS = 'image/png,image/jpeg,image/gif,image/webp'

/**
 * `<orgs-logo-field .face=${avatar(…)} @orgs-logo>`: chooses or takes a picture, shows it, and lets one choose which square of it counts. `blob()` is that
 * square. Tells `orgs-logo` when there is another picture, or none any more.
 */
class LogoField extends LitElement {
    static override properties = { face: {}, error: {} }
    /** What is shown while no picture is chosen. */
    declare face: unknown
    /** What was refused about the picture. */
    declare error: string | undefined
    #picture: ImageBitmap | undefined
    #crop = WHOLE
    #isUnreadable = false

    get isChosen(): boolean {
        return this.#picture !== undefined
    }

    /** The chosen square as a picture of 512 × 512; undefined when none is chosen. */
    async blob(): Promise<Blob | undefined> {
        if (this.#picture === undefined) {
            return undefined
        }
        const canvas = document.createElement('canvas')
        canvas.width = canvas.height = SIDE
        draw(this.#picture, this.#crop, canvas)
        return new Promise(resolve => canvas.toBlob(blob => resolve(blob ?? undefined), 'image/png'))
    }

    /** Back to no picture. */
    clear(): void {
        this.#picture?.close()
        this.#picture = undefined
        this.#isUnreadable = false
        this.requestUpdate()
        this.dispatchEvent(new Event('orgs-logo'))
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        this.#picture?.close()
        this.#picture = undefined
    }

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override updated(changed: PropertyValues): void {
        super.updated(changed)
        const canvas = this.querySelector('canvas')
        if (this.#picture && canvas) {
            draw(this.#picture, this.#crop, canvas)
        }
    }

    protected override render(): TemplateResult {
        const error = this.#isUnreadable ? t.logoField.unreadable : this.error
        return html`<div class="logo-field" @dragover=${this.#over} @drop=${this.#dropped}>
            ${this.#picture ? this.#preview() : this.face}
            <div class="logo-field-choice">
                <label class="button">
                    ${this.#picture ? t.logoField.other : t.logoField.choose}
                    <input
                        class="hidden"
                        name="logo"
                        type="file"
                        accept=${FORMATS}
                        aria-describedby="logo-hint ${error ? 'logo-error' : ''}"
                        aria-invalid=${error ? 'true' : nothing}
                        @change=${this.#chosen}
                    />
                </label>
                <p class="hint" id="logo-hint">${t.logoField.hint}</p>
                ${error ? html`<p class="error" id="logo-error" role="alert">${error}</p>` : nothing}
                ${this.#picture ? this.#sliders() : nothing}
            </div>
        </div>`
    }

    #preview(): TemplateResult {
        return html`<canvas
            width="256"
            height="256"
            role="img"
            aria-label=${t.logoField.preview}
            @pointermove=${this.#moved}
            @pointerdown=${this.#grabbed}
        ></canvas>`
    }

    #sliders(): TemplateResult {
        return html`
            ${this.#slider('zoom', t.logoField.zoom, 1, 4)} ${this.#slider('x', t.logoField.x, 0, 1)}
            ${this.#slider('y', t.logoField.y, 0, 1)}
        `
    }

    #slider(of: keyof Crop, label: string, min: number, max: number): TemplateResult {
        const slid = (event: Event) => this.#show({ ...this.#crop, [of]: (event.target as HTMLInputElement).valueAsNumber })
        return html`<label class="slider">
            <span>${label}</span>
            <input type="range" min=${min} max=${max} step="0.01" .value=${String(this.#crop[of])} @input=${slid} />
        </label>`
    }

    #show(crop: Crop): void {
        this.#crop = crop
        this.requestUpdate()
    }

    #over = (event: DragEvent): void => event.preventDefault()

    #dropped = (event: DragEvent): void => {
        event.preventDefault()
        void this.#take(event.dataTransfer?.files[0])
    }

    #chosen = (event: Event): void => {
        const input = event.target as HTMLInputElement
        void this.#take(input.files?.[0])
        input.value = '' // so that the same file can be chosen again
    }

    #grabbed = (event: PointerEvent): void => {
        event.preventDefault()
        ;(event.target as HTMLElement).setPointerCapture(event.pointerId)
    }

    #moved = (event: PointerEvent): void => {
        const canvas = event.target as HTMLCanvasElement
        if (this.#picture && canvas.hasPointerCapture(event.pointerId)) {
            const side = canvas.clientWidth
            this.#show(dragged(this.#picture, this.#crop, event.movementX / side, event.movementY / side))
        }
    }

    async #take(file: File | undefined): Promise<void> {
        if (file === undefined) {
            return
        }
        try {
            const picture = await createImageBitmap(file)
            this.#picture?.close()
            this.#picture = picture
            this.#isUnreadable = false
            this.#show(WHOLE)
            this.dispatchEvent(new Event('orgs-logo'))
        } catch {
            this.#isUnreadable = true
            this.requestUpdate()
        }
    }
}

export type { LogoField }

customElements.define('orgs-logo-field', LogoField)
