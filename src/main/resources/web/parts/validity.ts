import { t } from '../texts'

/** What the browser finds wrong with what was typed, by the names of the fields. */
export function invalid(form: HTMLFormElement): Map<string, string> {
    const errors = new Map<string, string>()
    for (const control of form.elements) {
        if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement) {
            if (!control.validity.valid && control.name !== '') {
                errors.set(control.name, complaint(control))
            }
        }
    }
    return errors
}

function complaint(control: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): string {
    const { valueMissing, typeMismatch, tooShort, tooLong } = control.validity
    if (valueMissing) {
        return t.form.missing
    }
    if (typeMismatch) {
        return control.type === 'url' ? t.form.url : t.form.email
    }
    if ((tooShort || tooLong) && !(control instanceof HTMLSelectElement)) {
        return t.form.length(Math.max(0, control.minLength), control.maxLength)
    }
    return t.form.invalid
}
