import { html, LitElement, type TemplateResult } from 'lit'
import { t } from '../texts'
import { icon } from './icons'
import { notice } from './states'
import { toast } from './toasts'

let fields = 0

/** Something to take along: a text that cannot be changed, and a button that copies it. `<orgs-copy .label=… .value=…>` */
class CopyField extends LitElement {
    static override properties = { label: {}, value: {} }
    declare label: string
    declare value: string
    readonly #id = `copy-${++fields}`

    protected override createRenderRoot(): HTMLElement {
        return this
    }

    protected override render(): TemplateResult {
        return html`<div class="field">
            <label for=${this.#id}>${this.label}</label>
            <div class="copy">
                <input id=${this.#id} readonly .value=${this.value} @focus=${select} />
                <button type="button" aria-label=${t.copy.action(this.label)} @click=${this.#copy}>${icon('copy')}</button>
            </div>
        </div>`
    }

    #copy = async (): Promise<void> => {
        if (!(await copy(this.value, this.label))) {
            this.querySelector('input')?.select() // the browser does not let us: whoever presses the keys may
        }
    }
}

function select(event: FocusEvent): void {
    ;(event.target as HTMLInputElement).select()
}

customElements.define('orgs-copy', CopyField)

/** Puts it on the clipboard and says so; whether the browser lets us. */
export async function copy(value: string, label: string): Promise<boolean> {
    try {
        await navigator.clipboard.writeText(value)
        toast(t.copy.done(label))
        return true
    } catch {
        return false
    }
}

/** A secret that is shown this once: it says so, and can be copied. */
export function secretOnce(label: string, value: string): TemplateResult {
    return html`${notice('warning', t.copy.once)}<orgs-copy .label=${label} .value=${value}></orgs-copy>`
}
