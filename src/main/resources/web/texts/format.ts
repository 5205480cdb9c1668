import { lang } from '.'

/** The language as the person's country writes it. */
const region = navigator.languages.find(tag => tag.startsWith(lang)) ?? lang

const plurals = new Intl.PluralRules(lang)
const numbers = new Intl.NumberFormat(region)
const days = new Intl.DateTimeFormat(region, { dateStyle: 'medium' })
const moments = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short' })
const leaves = new Intl.DateTimeFormat(region, { day: 'numeric', month: 'short' })
const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' })
const lists = new Intl.ListFormat(region)

/** `counted(3, { one: 'member', other: 'members' })`: "3 members". */
export function counted(n: number, forms: { one: string; other: string }): string {
    return `${numbers.format(n)} ${plural(n, forms)}`
}

/** The word alone, where the number stands beside it. */
export function plural(n: number, forms: { one: string; other: string }): string {
    return plurals.select(n) === 'one' ? forms.one : forms.other
}

export function number(n: number): string {
    return numbers.format(n)
}

export function day(when: string | Date): string {
    return days.format(new Date(when))
}

export function moment(when: string | Date): string {
    return moments.format(new Date(when))
}

/** From a moment to another; what both have in common is said once. */
export function span(from: string, to: string): string {
    return moments.formatRange(new Date(from), new Date(to))
}

/** "24" and "Nov", as a leaf of a calendar has them. */
export function dayAndMonth(when: string): [day: string, month: string] {
    const parts = leaves.formatToParts(new Date(when))
    const part = (type: string) => parts.find(part => part.type === type)?.value ?? ''
    return [part('day'), part('month')]
}

/** The moment after a duration from now, such as `PT720H`. */
export function after(duration: string): Date {
    const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration) ?? []
    return new Date(Date.now() + (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) * 1000)
}

/** As a field for a date and a time has it, in the person's own time zone. */
export function localMinutes(iso: string): string {
    const when = new Date(iso)
    return new Date(when.getTime() - when.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** "14:59": minutes and seconds. */
export function minutes(seconds: number): string {
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

export function list(items: readonly string[]): string {
    return lists.format(items)
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
    ['year', 31_536_000],
    ['month', 2_592_000],
    ['week', 604_800],
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
]

/** "3 days ago", "in 2 hours", "now". */
export function ago(when: string | Date): string {
    const seconds = Math.round((new Date(when).getTime() - Date.now()) / 1000)
    const [unit, length] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
    return unit === 'second' ? relative.format(0, 'second') : relative.format(Math.trunc(seconds / length), unit)
}
