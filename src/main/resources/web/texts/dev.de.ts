import type { DevTexts } from './dev'

export const devTexts: DevTexts = {
    development: 'Entwicklung: Personen und Mails',
    mark: 'Dev',
    mails: 'Mails',
    become: 'Werden',
    lead: 'Was verschickt worden wäre. Eine Installation zum Entwickeln verlässt nichts.',
    none: 'Es wurde noch nichts verschickt',
    noneText: 'Laden Sie jemanden per E-Mail ein, dann steht die Mail hier.',
    refresh: 'Noch einmal nachsehen',
    back: '← Alle Mails',
    to: 'An',
    written: 'Geschrieben',
    text: 'Als Text',
    html: 'Als HTML',
    parts: 'Bausteine',
    partsLead: 'Jeder Baustein der Seiten in seinen Zuständen.',
    partsMenu: 'Aktionen für einen Namen',
    partsSend: 'Senden',
    sample: 'Ein Satz, wie er hier stehen könnte.',
    name: 'Ein Name',
}
