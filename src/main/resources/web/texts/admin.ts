import { lang } from '.'
import { adminTexts } from './admin.en'

export type AdminTexts = typeof adminTexts

/** The sentences of the administrator area, which only its pages load. */
export const ta: AdminTexts = lang === 'de' ? (await import('./admin.de')).adminTexts : adminTexts
