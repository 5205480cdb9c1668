import type { RefusalWord } from '../api'

// Which field of a form a refusal is about. The others are about the whole form.
const FIELDS: Readonly<Partial<Record<RefusalWord, string>>> = {
    name_invalid: 'name',
    name_length: 'name',
    slug_invalid: 'slug',
    slug_taken: 'slug',
    pin_invalid: 'pin',
    pin_length: 'pin',
    pin_taken: 'pin',
    pin_unknown: 'pin',
    email_invalid: 'email',
    roles_invalid: 'roles',
    website_invalid: 'website',
    invitation_code_invalid: 'code',
    invitation_code_length: 'code',
    invitation_code_taken: 'code',
    event_slug_taken: 'slug',
    event_ends_before_start: 'end',
    logo_format_unknown: 'logo',
    logo_too_large: 'logo',
    logo_too_many_pixels: 'logo',
}

export function fieldOf(refusal: string): string | undefined {
    const fields: Readonly<Record<string, string | undefined>> = FIELDS
    return fields[refusal]
}
