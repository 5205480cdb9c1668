import { Refused } from '../api'
import type { Texts } from '.'
import { activityTexts, activityTitles } from './activity.de'
import { counted, minutes } from './format'
import { invitationTexts, invitationTitles } from './invitations.de'
import { organizationTexts, organizationTitles } from './organization.de'
import { refusals } from './refusals.de'

export const de: Texts = {
    titles: {
        ...organizationTitles,
        ...invitationTitles,
        ...activityTitles,
        home: 'Willkommen',
        signIn: 'Anmelden',
        signedOut: 'Sie sind abgemeldet',
        organizations: 'Meine Organisationen',
        myInvitations: 'Meine Einladungen',
        account: 'Mein Konto',
        profiles: 'Profile',
        admin: 'Verwaltung',
        adminFigures: 'Zahlen',
        adminOrganizations: 'Alle Organisationen',
        adminOrganization: 'Organisation',
        adminMemberships: 'Mitgliedschaften',
        adminInvitations: 'Einladungen',
        adminAccounts: 'Konten',
        adminAccount: 'Konto',
        devMails: 'Mails',
        devParts: 'Bausteine',
        nothing: 'Hier ist nichts',
    },
    ...organizationTexts,
    ...invitationTexts,
    ...activityTexts,
    shell: {
        skip: 'Zum Inhalt springen',
        account: 'Konto',
        you: 'Sie',
        help: 'Hilfe',
        signOut: 'Abmelden',
        asAdministrator: 'Sie handeln als Systemverwalter',
        offline: 'Sie sind offline. Was Sie sehen, ist vielleicht veraltet, und Änderungen müssen warten.',
        ended: 'Sie wurden abgemeldet. Was Sie getippt haben, steht noch hier.',
        signInAgain: 'In einem neuen Tab wieder anmelden',
    },
    nav: {
        home: 'Start',
        members: 'Mitglieder',
        invitations: 'Einladungen',
        events: 'Veranstaltungen',
        activity: 'Verlauf',
        settings: 'Einstellungen',
        membership: 'Meine Mitgliedschaft',
        figures: 'Zahlen',
        organizations: 'Organisationen',
        memberships: 'Mitgliedschaften',
        accounts: 'Konten',
    },
    settings: {
        language: 'Sprache',
        languages: { en: 'English', de: 'Deutsch' },
        appearance: 'Erscheinungsbild',
        appearances: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    },
    states: {
        loading: 'Wird geladen',
        retry: 'Noch einmal versuchen',
        requestId: 'Nummer der Anfrage, für die Betreiber',
        home: 'Zu meinen Organisationen',
        unreachable: 'Der Dienst ist nicht erreichbar',
        unreachableText: 'Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.',
    },
    nothing: { title: 'Hier ist nichts', text: 'Die Adresse stimmt nicht, oder es gibt nicht mehr, wohin sie führte.' },
    noOrganization: {
        title: 'Diese Organisation gibt es nicht, oder Sie sind kein Mitglied',
        text: 'Ihre Adresse hat sich vielleicht geändert. Wenn Sie Mitglied sein sollten, bitten Sie dort um eine Einladung.',
    },
    forbidden: {
        title: 'Das dürfen Sie nicht sehen',
        text: 'Wer die Organisation besitzt oder verwaltet, darf es: Fragen Sie dort.',
    },
    forbiddenArea: {
        title: 'Das dürfen Sie nicht sehen',
        text: 'Nur die Systemverwaltung darf es: die Leute, die diesen Dienst betreiben.',
    },
    roles: { owner: 'Eigentum', admin: 'Verwaltung', member: 'Mitglied' },
    form: {
        optional: '(freiwillig)',
        missing: 'Das wird gebraucht.',
        email: 'Geben Sie eine Adresse wie name@example.com ein.',
        url: 'Geben Sie eine Adresse wie https://example.com ein.',
        invalid: 'Das passt nicht.',
        length: (min, max) => (min > 0 ? `Verwenden Sie ${min} bis ${max} Zeichen.` : `Verwenden Sie höchstens ${max} Zeichen.`),
        left: n => `noch ${counted(n, { one: 'Zeichen', other: 'Zeichen' })}`,
        leave: 'Die Seite verlassen, ohne die Änderungen zu speichern?',
        again: seconds => `Sie können es in ${minutes(seconds)} noch einmal versuchen.`,
        noRole: 'Wählen Sie mindestens eine Rolle.',
        type: word => `Tippen Sie ${word}, um fortzufahren`,
        roles: 'Rollen',
        remove: what => `${what} entfernen`,
        noAddress: text => `${text} ist keine E-Mail-Adresse.`,
        save: 'Speichern',
        cancel: 'Abbrechen',
        close: 'Schließen',
    },
    signIn: {
        action: 'Anmelden',
        lead: 'Sehen Sie Ihre Organisationen, beantworten Sie Einladungen, und verwalten Sie, was Ihnen gehört.',
        people: 'Wer möchten Sie sein?',
        peopleText: 'Dies ist eine Installation zum Entwickeln: Alle können alle sein.',
        anybody: 'Jemand anderes',
        email: 'E-Mail-Adresse',
        name: 'Name',
        groups: 'Gruppen',
        groupsHint: 'Durch Kommas getrennt. Mit system-admin ist man Systemverwalter.',
        verified: 'Die Adresse ist bestätigt',
        insecure: 'Diese Seite kam nicht über HTTPS, Ihr Browser wird Sie deshalb nicht angemeldet lassen.',
        at: provider => `Mit ${provider} anmelden`,
        onlyHere: 'Nur hier: Ihre Sitzung beim Identity-Provider besteht weiter. Melden Sie sich auch dort ab, wenn andere diesen Browser nutzen.',
        failed: 'Die Anmeldung hat nicht geklappt. Versuchen Sie es noch einmal; vielleicht ist der Identity-Provider nicht erreichbar.',
        noProvider:
            'Hier meldet noch kein Identity-Provider an. Es braucht drei Einstellungen von orgs.identity-providers: issuer, client-id und client-secret.',
    },
    organizations: {
        create: 'Organisation anlegen',
        none: 'Sie sind noch in keiner Organisation',
        noneText: 'Legen Sie eine an, oder bitten Sie jemanden um eine Einladung.',
        since: 'Mitglied seit',
        until: 'Zu beantworten bis',
        invitations: n => counted(n, { one: 'Einladung', other: 'Einladungen' }),
        accept: 'Annehmen',
        acceptFrom: name => `Die Einladung von ${name} annehmen`,
        accepted: name => `Sie sind jetzt Mitglied von ${name}.`,
        reject: 'Ablehnen',
        rejectFrom: name => `Die Einladung von ${name} ablehnen`,
        rejected: name => `Die Einladung von ${name} ist abgelehnt.`,
    },
    copy: {
        action: what => `Kopieren: ${what}`,
        done: what => `Kopiert: ${what}`,
        once: 'Das wird nur dieses eine Mal gezeigt. Kopieren Sie es jetzt, und bewahren Sie es sicher auf.',
    },
    list: { pages: 'Seiten', first: 'Zurück zum Anfang', more: 'Weiter' },
    refusals,
    refusal: error => {
        const known: Record<string, { is: string; then: string } | undefined> = refusals
        return known[error.refusal] ?? refusals.unknown
    },
    refused: error => {
        if (!(error instanceof Refused)) {
            return 'Der Dienst ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es dann noch einmal.'
        }
        const { is, then } = de.refusal(error)
        return `${is}. ${then}`
    },
}
