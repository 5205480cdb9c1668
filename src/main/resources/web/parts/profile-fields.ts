import type { TemplateResult } from 'lit'
import type { Config } from '../api'
import { valueOf, type Profile, type ProfileFields } from '../api/my-profiles'
import { field, type FieldOptions, type Form, type Values } from './form'
import { fieldName } from './profile-facts'

const TYPES: Readonly<Record<string, FieldOptions['type']>> = {
    'contact-email': 'email',
    'display-email': 'email',
    phone: 'tel',
    website: 'url',
    dob: 'date',
}

const COMPLETION: Readonly<Record<string, string>> = {
    'full-name': 'name',
    'contact-email': 'email',
    phone: 'tel',
    'company-name': 'organization',
    dob: 'bday',
}

/** The two parts are what the full name is made of: whoever types that has said them. */
const PARTS = ['first-name', 'last-name']

/** The names of the fields that are asked for: what is needed first. */
export function askedFor({ profiles }: Config): string[] {
    const needed = [...new Set([...profiles.required, ...profiles.shown])]
    return [...needed, ...profiles.fields.filter(name => !needed.includes(name) && !PARTS.includes(name))]
}

/** Fields of a profile; those of `needed` must be filled. */
export function profileFields(
    form: Form,
    names: readonly string[],
    needed: readonly string[],
    profile?: Profile,
): TemplateResult[] {
    return names.map(name =>
        field(form, {
            name,
            label: fieldName(name),
            type: TYPES[name] ?? 'text',
            value: (profile === undefined ? undefined : valueOf(profile, name)) ?? '',
            required: needed.includes(name),
            autocomplete: COMPLETION[name] ?? 'off',
        }),
    )
}

/** What was typed, without what is empty: an empty field is none. */
export function typedFields(values: Values, names: readonly string[]): ProfileFields {
    const typed = names.map(name => [name, values.text(name)] as const).filter(([, text]) => text !== '')
    return Object.fromEntries(typed)
}
