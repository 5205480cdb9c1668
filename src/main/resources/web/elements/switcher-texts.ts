const en = {
    switch: 'Switch organization',
    choose: 'Organizations',
    search: 'Search',
    invitations: (n: number) => `${n} ${n === 1 ? 'pending invitation' : 'pending invitations'}`,
    all: 'All my organizations',
    create: 'Create an organization',
}

const TEXTS: Readonly<Record<string, typeof en>> = {
    en,
    de: {
        switch: 'Organisation wechseln',
        choose: 'Organisationen',
        search: 'Suchen',
        invitations: n => `${n} ${n === 1 ? 'offene Einladung' : 'offene Einladungen'}`,
        all: 'Alle meine Organisationen',
        create: 'Organisation anlegen',
    },
}

/** In the language of the element, else of the page around it, else in English. */
export function textsFor(element: HTMLElement): typeof en {
    const language = element.lang || element.closest<HTMLElement>('[lang]')?.lang || ''
    return TEXTS[language.slice(0, 2).toLowerCase()] ?? en
}
