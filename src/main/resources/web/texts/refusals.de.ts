import type { refusals as source } from './refusals.en'

export const refusals: typeof source = {
    credential_missing: {
        is: 'Sie sind nicht angemeldet',
        then: 'Melden Sie sich an und versuchen Sie es noch einmal.',
    },
    credential_invalid: { is: 'Sie wurden abgemeldet', then: 'Melden Sie sich an und versuchen Sie es noch einmal.' },
    origin_not_allowed: {
        is: 'Diese Seite darf hier nichts ändern',
        then: 'Sagen Sie den Betreibern, von welcher Adresse Sie kommen.',
    },
    unavailable: { is: 'Der Dienst ist ausgelastet', then: 'Versuchen Sie es gleich noch einmal.' },
    page_invalid: { is: 'Diesen Teil der Liste gibt es nicht', then: 'Gehen Sie an ihren Anfang zurück.' },
    include_unknown: {
        is: 'Der Dienst kennt das Gefragte nicht',
        then: 'Laden Sie die Seite neu: Sie ist vielleicht älter als der Dienst.',
    },
    text_invalid: {
        is: 'Dieser Text lässt sich nicht speichern',
        then: 'Entfernen Sie ungewöhnliche Zeichen oder kürzen Sie ihn.',
    },
    name_invalid: { is: 'Dieser Name geht nicht', then: 'Verwenden Sie Buchstaben, Ziffern und Leerzeichen.' },
    name_length: { is: 'Dieser Name ist zu kurz oder zu lang', then: 'Wählen Sie einen anderen.' },
    pin_invalid: { is: 'Diese PIN geht nicht', then: 'Verwenden Sie Buchstaben und Ziffern.' },
    pin_length: { is: 'Diese PIN ist zu kurz oder zu lang', then: 'Wählen Sie eine andere.' },
    website_invalid: { is: 'Das ist keine Adresse einer Website', then: 'Beginnen Sie mit https://.' },
    slug_invalid: { is: 'Diese Adresse geht nicht', then: 'Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche.' },
    email_invalid: { is: 'Das ist keine E-Mail-Adresse', then: 'Geben Sie eine wie name@example.com ein.' },
    roles_invalid: { is: 'Diese Rollen lassen sich nicht vergeben', then: 'Wählen Sie andere.' },
    token_missing: {
        is: 'Die Einladung muss noch einmal geöffnet werden',
        then: 'Folgen Sie noch einmal dem Link in der E-Mail.',
    },
    feature_disabled: { is: 'Das ist hier abgeschaltet', then: 'Fragen Sie die Betreiber.' },
    organization_not_found: {
        is: 'Diese Organisation gibt es nicht, oder Sie sind kein Mitglied',
        then: 'Ihre Adresse hat sich vielleicht geändert.',
    },
    slug_taken: { is: 'Diese Adresse ist vergeben', then: 'Wählen Sie eine andere.' },
    pin_taken: { is: 'Diese PIN ist vergeben', then: 'Wählen Sie eine andere.' },
    pin_unknown: { is: 'PIN oder Code ist falsch', then: 'Prüfen Sie beide mit der Person, von der Sie sie haben.' },
    membership_not_found: { is: 'Diese Mitgliedschaft gibt es nicht mehr', then: 'Laden Sie die Liste neu.' },
    member_not_found: { is: 'Dieses Mitglied gibt es nicht mehr', then: 'Laden Sie die Liste neu.' },
    member_already_exists: { is: 'Die Person ist schon Mitglied', then: 'Es ist nichts weiter zu tun.' },
    account_not_found: { is: 'Dieses Konto ist unbekannt', then: 'Die Person muss sich erst einmal anmelden.' },
    last_owner: {
        is: 'Eine Organisation braucht jemanden, dem sie gehört',
        then: 'Machen Sie zuerst jemand anderen zum Eigentümer.',
    },
    new_owner_is_caller: { is: 'Sie gehört schon Ihnen', then: 'Wählen Sie jemand anderen.' },
    new_owner_not_a_member: { is: 'Die Person ist kein Mitglied', then: 'Laden Sie sie zuerst ein.' },
    limit_reached: { is: 'Mehr ist nicht möglich', then: 'Entfernen Sie zuerst etwas, oder fragen Sie die Betreiber.' },
    too_many_attempts: {
        is: 'Zu viele Versuche',
        then: 'Warten Sie eine Weile und versuchen Sie es dann noch einmal.',
    },
    too_many_mails: {
        is: 'Es wurden zu viele E-Mails gesendet',
        then: 'Warten Sie eine Weile, oder geben Sie die Einladung selbst weiter.',
    },
    permission_denied: {
        is: 'Das dürfen Sie nicht',
        then: 'Wer die Organisation besitzt oder verwaltet, darf es: Fragen Sie dort.',
    },
    invitation_not_found: { is: 'Diese Einladung ist unbekannt', then: 'Bitten Sie um eine neue.' },
    invitation_expired: { is: 'Diese Einladung ist abgelaufen', then: 'Bitten Sie um eine neue.' },
    invitation_disabled: { is: 'Dieser Link ist abgeschaltet', then: 'Fragen Sie die Person, von der Sie ihn haben.' },
    invitation_used_up: { is: 'Diese Einladung ist aufgebraucht', then: 'Bitten Sie um eine neue.' },
    invitation_closed: {
        is: 'Diese Einladung wurde beantwortet oder zurückgenommen',
        then: 'Bitten Sie um eine neue, wenn Sie sie noch brauchen.',
    },
    invitation_token_invalid: { is: 'Diese Einladung wurde erneuert', then: 'Öffnen Sie die neueste E-Mail.' },
    invitation_code_invalid: { is: 'Dieser Code geht nicht', then: 'Verwenden Sie Buchstaben und Ziffern.' },
    invitation_code_length: { is: 'Dieser Code ist zu kurz oder zu lang', then: 'Wählen Sie einen anderen.' },
    invitation_code_taken: { is: 'Dieser Code ist vergeben', then: 'Wählen Sie einen anderen.' },
    email_not_verified: {
        is: 'Ihre E-Mail-Adresse ist nicht bestätigt',
        then: 'Bestätigen Sie sie dort, wo Sie sich anmelden, und melden Sie sich neu an.',
    },
    event_not_found: { is: 'Diese Veranstaltung gibt es nicht mehr', then: 'Laden Sie die Liste neu.' },
    event_slug_taken: { is: 'Diese Adresse hat schon eine andere Veranstaltung', then: 'Wählen Sie eine andere.' },
    event_ends_before_start: {
        is: 'Die Veranstaltung endet, bevor sie beginnt',
        then: 'Wählen Sie ein späteres Ende.',
    },
    logo_not_found: { is: 'Es gibt kein Logo', then: 'Laden Sie eines hoch.' },
    logo_format_unknown: {
        is: 'Dieses Bild lässt sich nicht verwenden',
        then: 'Verwenden Sie PNG, JPEG, WebP oder GIF.',
    },
    logo_too_large: { is: 'Dieses Bild ist zu groß', then: 'Wählen Sie ein kleineres.' },
    logo_too_many_pixels: { is: 'Dieses Bild hat zu viele Pixel', then: 'Wählen Sie ein kleineres.' },
    profile_not_found: { is: 'Dieses Profil gibt es nicht mehr', then: 'Laden Sie die Liste neu.' },
    profile_incomplete: { is: 'Diesem Profil fehlt etwas, das Mitglieder zeigen', then: 'Ergänzen Sie, was fehlt.' },
    profile_in_use: {
        is: 'Dieses Profil wird in einer Organisation gezeigt',
        then: 'Wählen Sie dort zuerst ein anderes.',
    },
    malformed: {
        is: 'Diese Anfrage war nicht lesbar',
        then: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
    input_invalid: { is: 'Etwas passt nicht', then: 'Prüfen Sie Ihre Eingaben.' },
    route_not_found: {
        is: 'Der Dienst kennt das nicht',
        then: 'Laden Sie die Seite neu: Sie ist vielleicht älter als der Dienst.',
    },
    method_not_allowed: {
        is: 'Der Dienst kennt das nicht',
        then: 'Laden Sie die Seite neu: Sie ist vielleicht älter als der Dienst.',
    },
    not_acceptable: {
        is: 'Der Dienst kann das nicht beantworten',
        then: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
    unsupported_media_type: {
        is: 'Der Dienst kann das nicht lesen',
        then: 'Laden Sie die Seite neu und versuchen Sie es noch einmal.',
    },
    too_large: { is: 'Das ist zu groß', then: 'Machen Sie es kleiner.' },
    too_slow: { is: 'Ihre Verbindung war zu langsam', then: 'Versuchen Sie es noch einmal.' },
    too_often: { is: 'Das war zu oft', then: 'Warten Sie eine Weile und versuchen Sie es dann noch einmal.' },
    broken: {
        is: 'Etwas ist schiefgegangen',
        then: 'Versuchen Sie es noch einmal. Wenn es so bleibt, sagen Sie es den Betreibern.',
    },
    unknown: {
        is: 'Etwas ist schiefgegangen',
        then: 'Versuchen Sie es noch einmal. Wenn es so bleibt, sagen Sie es den Betreibern.',
    },
}
