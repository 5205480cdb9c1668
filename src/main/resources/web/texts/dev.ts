import { lang } from '.'
import { devTexts } from './dev.en'

export type DevTexts = typeof devTexts

/** The sentences of the pages that only development has. */
export const td: DevTexts = lang === 'de' ? (await import('./dev.de')).devTexts : devTexts
