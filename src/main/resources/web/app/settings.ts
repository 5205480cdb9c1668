// What a browser remembers: the language and the appearance, and nothing else.

export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

export const APPEARANCES = ['system', 'light', 'dark'] as const
export type Appearance = (typeof APPEARANCES)[number]

const LANGUAGE = 'orgs.language'
const APPEARANCE = 'orgs.appearance'

export function language(): Language {
    const wanted = [stored(LANGUAGE), ...navigator.languages].map(tag => tag?.slice(0, 2).toLowerCase())
    return LANGUAGES.find(known => known === wanted.find(tag => LANGUAGES.some(l => l === tag))) ?? 'en'
}

/** Takes effect with the next page, which is at once. */
export function chooseLanguage(chosen: Language): void {
    localStorage.setItem(LANGUAGE, chosen)
    location.reload()
}

export function appearance(): Appearance {
    return APPEARANCES.find(known => known === stored(APPEARANCE)) ?? 'system'
}

export function chooseAppearance(chosen: Appearance): void {
    localStorage.setItem(APPEARANCE, chosen)
    showAppearance()
}

/** Tells the style sheet; before the first paint, so that nothing flashes. */
export function showAppearance(): void {
    document.documentElement.dataset['appearance'] = appearance()
}

function stored(key: string): string | undefined {
    try {
        return localStorage.getItem(key) ?? undefined
    } catch {
        return undefined // a browser that keeps nothing
    }
}
