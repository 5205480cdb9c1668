import type { activityTexts as en, activityTitles as enTitles } from './activity.en'
import { counted } from './format'

export const activityTitles: typeof enTitles = {
    events: 'Veranstaltungen',
    newEvent: 'Veranstaltung anlegen',
    event: 'Veranstaltung',
    activity: 'Verlauf',
}

const as = (roles: string) => (roles === '' ? '' : ` als ${roles}`)

const offer = (channel: string) =>
    channel === 'link' ? 'einen Link' : channel === 'code' ? 'einen geheimen Code' : 'eine Einladung'

/** The same after "mit". */
const withOffer = (channel: string) =>
    channel === 'link' ? 'einem Link' : channel === 'code' ? 'einem geheimen Code' : 'einer Einladung'

export const activityTexts: typeof en = {
    events: {
        count: n => counted(n, { one: 'Veranstaltung', other: 'Veranstaltungen' }),
        search: 'In Namen und Beschreibungen suchen',
        none: 'Es gibt noch keine Veranstaltungen',
        noneText: 'Treffen, Veröffentlichungen, Feste: Hier steht, wovon Mitglieder wissen sollten.',
        nothingFound: 'Keine solche Veranstaltung',
        nothingFoundText: 'Suchen Sie nach etwas anderem.',
        create: 'Veranstaltung anlegen',
        phases: { coming: 'Bevorstehend', running: 'Jetzt', over: 'Vorbei' },
        inactive: 'Nicht aktiv',
        until: when => `Bis ${when}`,
        more: 'Mehr',
        moreAbout: name => `Mehr über ${name}`,
        contact: 'Kontaktadresse',
        contactHint: 'Wohin man wegen der Veranstaltung schreiben kann.',
        conduct: 'Verhaltensregeln',
        conductHint: 'Die Regeln oder die Adresse einer Seite mit ihnen.',
        back: '← Alle Veranstaltungen',
        slug: 'Kurzname',
        slugHint: 'Für Adressen: Kleinbuchstaben, Ziffern und Bindestriche.',
        start: 'Beginn',
        end: 'Ende',
        endsBeforeStart: 'Die Veranstaltung würde enden, bevor sie beginnt.',
        moreFields: 'Mehr: Website, Kontaktadresse, Verhaltensregeln',
        make: 'Veranstaltung anlegen',
        made: name => `${name} steht jetzt bei den Veranstaltungen.`,
        active: 'Sie findet statt',
        changed: name => `${name} ist geändert.`,
        remove: 'Löschen',
        removeTitle: name => `${name} löschen?`,
        removeText: 'Niemand findet diese Veranstaltung mehr. Das lässt sich nicht rückgängig machen.',
        removed: name => `${name} ist gelöscht.`,
    },
    activity: {
        lead: 'Wer was geändert hat, das Neueste zuerst.',
        action: 'Art',
        anyAction: 'Alles',
        actor: 'Person',
        anybody: 'Alle',
        from: 'Von',
        to: 'Bis',
        none: 'Es ist noch nichts geschehen',
        noneText: 'Sobald jemand etwas ändert, steht es hier.',
        nothingFound: 'So etwas ist nicht geschehen',
        nothingFoundText: 'Wählen Sie eine andere Art, eine andere Person oder eine längere Zeit.',
        more: 'Ältere zeigen',
        service: 'Der Dienst',
        gone: 'Jemand, den es nicht mehr gibt',
        somebody: 'jemand',
        byAdministrator: 'Als Systemverwalter',
        actions: {
            create_organization: 'Organisation angelegt',
            update_organization: 'Organisation geändert',
            delete_organization: 'Organisation gelöscht',
            'organization.restored': 'Organisation wiederhergestellt',
            'owner.changed': 'Haupteigentum gewechselt',
            upload_organization_logo: 'Logo gespeichert',
            'logo.removed': 'Logo entfernt',
            add_organization_member: 'Mitglied hinzugefügt',
            update_organization_member_role: 'Rollen geändert',
            'member.profile_changed': 'Anderes Profil gezeigt',
            remove_organization_member: 'Mitglied entfernt',
            organization_invite_created: 'Einladung gemacht',
            'invitation.renewed': 'Noch einmal eingeladen',
            organization_invite_used: 'Mit Einladung beigetreten',
            'invitation.rejected': 'Einladung abgelehnt',
            'invitation.canceled': 'Einladung zurückgenommen',
            'invitation.expired': 'Einladung abgelaufen',
            'invitation.mail_failed': 'Mail gescheitert',
            'invitation.mail_withheld': 'Mail unerwünscht',
            organization_invite_disabled: 'Einladung abgeschaltet',
            organization_invite_enabled: 'Einladung eingeschaltet',
            'invitation.annotated': 'Notiz geändert',
            'invitation.terminated': 'Code beendet',
            'invitation.deleted': 'Code gelöscht',
            'invitation.locked': 'Codes gesperrt',
            create_event: 'Veranstaltung angelegt',
            'event.updated': 'Veranstaltung geändert',
            'event.deleted': 'Veranstaltung gelöscht',
        },
        sentences: {
            create_organization: ({ who }) => `${who} hat die Organisation angelegt.`,
            update_organization: ({ who, changed }) => `${who} hat ${changed || 'die Organisation'} geändert.`,
            delete_organization: ({ who }) => `${who} hat die Organisation gelöscht.`,
            'organization.restored': ({ who }) => `${who} hat die Organisation wiederhergestellt.`,
            'owner.changed': ({ who, whom }) => `Das Haupteigentum ging an ${whom}, durch ${who}.`,
            upload_organization_logo: ({ who }) => `${who} hat ein Logo gespeichert.`,
            'logo.removed': ({ who }) => `${who} hat das Logo entfernt.`,
            add_organization_member: ({ who, whom, roles }) => `${who} hat ${whom}${as(roles)} hinzugefügt.`,
            update_organization_member_role: ({ who, whom, roles, was }) =>
                roles && was
                    ? `${who} hat die Rollen von ${whom} geändert, von ${was} zu ${roles}.`
                    : `${who} hat die Rollen von ${whom} geändert.`,
            'member.profile_changed': ({ who }) => `${who} zeigt ein anderes Profil.`,
            remove_organization_member: ({ who, whom, isSelf }) =>
                isSelf ? `${who} ist ausgetreten.` : `${who} hat ${whom} entfernt.`,
            organization_invite_created: ({ who, channel, email, roles }) =>
                channel === 'email'
                    ? `${who} hat ${email || 'jemanden'}${as(roles)} eingeladen.`
                    : `${who} hat ${offer(channel)}${roles && ` zum Beitreten${as(roles)}`} gemacht.`,
            'invitation.renewed': ({ who, email }) => `${who} hat ${email || 'jemanden'} noch einmal eingeladen.`,
            organization_invite_used: ({ who, channel }) =>
                channel === 'email'
                    ? `${who} hat eine Einladung angenommen.`
                    : `${who} ist mit ${withOffer(channel)} beigetreten.`,
            'invitation.rejected': ({ who }) => `${who} hat eine Einladung abgelehnt.`,
            'invitation.canceled': ({ who, email }) =>
                email ? `${who} hat die Einladung von ${email} zurückgenommen.` : `${who} hat eine Einladung zurückgenommen.`,
            'invitation.expired': ({ email }) =>
                email ? `Die Einladung von ${email} ist abgelaufen.` : 'Eine Einladung ist abgelaufen.',
            'invitation.mail_failed': () => 'Eine Mail mit einer Einladung konnte nicht zugestellt werden.',
            'invitation.mail_withheld': () =>
                'Eine Mail mit einer Einladung wurde nicht verschickt, weil die angeschriebene Person keine möchte.',
            organization_invite_disabled: ({ who, channel, note }) =>
                `${who} hat ${offer(channel)} abgeschaltet${note && ` (${note})`}.`,
            organization_invite_enabled: ({ who, channel, note }) =>
                `${who} hat ${offer(channel)} eingeschaltet${note && ` (${note})`}.`,
            'invitation.annotated': ({ who, note }) =>
                `${who} hat die Notiz eines Links geändert${note && ` zu „${note}“`}.`,
            'invitation.terminated': ({ who }) => `${who} hat einen geheimen Code beendet.`,
            'invitation.deleted': ({ who }) => `${who} hat einen geheimen Code gelöscht.`,
            'invitation.locked': () =>
                'Zu viele falsche geheime Codes wurden versucht: Codes sind eine Weile gesperrt.',
            create_event: ({ who, name }) =>
                name ? `${who} hat die Veranstaltung ${name} angelegt.` : `${who} hat eine Veranstaltung angelegt.`,
            'event.updated': ({ who, name }) => `${who} hat die Veranstaltung ${name} geändert.`,
            'event.deleted': ({ who, name }) => `${who} hat die Veranstaltung ${name} gelöscht.`,
        },
        unknown: (who, action) => `${who}: ${action}`,
        fields: {
            name: 'den Namen',
            slug: 'die Adresse',
            description: 'die Beschreibung',
            website: 'die Website',
            email: 'die E-Mail-Adresse',
            logoUrl: 'das Logo',
            metadata: 'weitere Daten',
        },
    },
    accountPage: {
        lead: 'Wer Sie hier sind, und wie diese Anwendung für Sie aussieht.',
        you: 'Sie',
        name: 'Name',
        email: 'E-Mail-Adresse',
        notTold: 'nicht bekannt',
        id: 'Kennung des Kontos',
        fromProvider: 'Name und Adresse kommen von dort, wo Sie sich anmelden, und werden dort geändert.',
        administrator: 'Systemverwaltung',
        languageHint: 'Dieser Browser merkt sie sich.',
        profiles: 'Profile',
        profilesText: 'Was die Mitglieder Ihrer Organisationen von Ihnen sehen.',
        toProfiles: 'Zu meinen Profilen',
    },
}
