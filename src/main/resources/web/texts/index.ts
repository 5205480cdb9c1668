import { language } from '../app/settings'
import { en } from './en'

export type Texts = typeof en

/** All sentences, in the language of the person. Ready before the first page is. */
export let t: Texts = en

export const lang = language()

export async function loadTexts(): Promise<void> {
    if (lang === 'de') {
        t = (await import('./de')).de
    }
    document.documentElement.lang = lang
}
