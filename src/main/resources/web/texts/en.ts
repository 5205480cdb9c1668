// Every sentence of the application in English: the source. `de.ts` has the same keys, or does not compile.
import { Refused } from '../api'
import { activityTexts, activityTitles } from './activity.en'
import { counted, minutes } from './format'
import { invitationTexts, invitationTitles } from './invitations.en'
import { organizationTexts, organizationTitles } from './organization.en'
import { refusals } from './refusals.en'

export const en = {
    titles: {
        ...organizationTitles,
        ...invitationTitles,
        ...activityTitles,
        home: 'Welcome',
        signIn: 'Sign in',
        signedOut: 'You are signed out',
        organizations: 'My organizations',
        myInvitations: 'My invitations',
        account: 'My account',
        profiles: 'Profiles',
        admin: 'Administration',
        adminFigures: 'Figures',
        adminOrganizations: 'All organizations',
        adminOrganization: 'Organization',
        adminMemberships: 'Memberships',
        adminInvitations: 'Invitations',
        adminAccounts: 'Accounts',
        adminAccount: 'Account',
        devMails: 'Mails',
        devParts: 'Parts',
        nothing: 'There is nothing here',
    },
    ...organizationTexts,
    ...invitationTexts,
    ...activityTexts,
    shell: {
        skip: 'Skip to the content',
        account: 'Account',
        you: 'You',
        help: 'Help',
        signOut: 'Sign out',
        asAdministrator: 'You act as system administrator',
        offline: 'You are offline. What you see may be old, and changes have to wait.',
        ended: 'You were signed out. What you typed is still here.',
        signInAgain: 'Sign in again in a new tab',
    },
    nav: {
        home: 'Home',
        members: 'Members',
        invitations: 'Invitations',
        events: 'Events',
        activity: 'Activity',
        settings: 'Settings',
        membership: 'My membership',
        figures: 'Figures',
        organizations: 'Organizations',
        memberships: 'Memberships',
        accounts: 'Accounts',
    },
    settings: {
        language: 'Language',
        languages: { en: 'English', de: 'Deutsch' },
        appearance: 'Appearance',
        appearances: { system: 'As the system', light: 'Light', dark: 'Dark' },
    },
    states: {
        loading: 'Loading',
        retry: 'Try again',
        requestId: 'Number of the request, for whoever runs this service',
        home: 'To my organizations',
        unreachable: 'The service cannot be reached',
        unreachableText: 'Check your connection, then try again.',
    },
    nothing: { title: 'There is nothing here', text: 'The address may be wrong, or what it led to is gone.' },
    noOrganization: {
        title: 'No such organization, or you are not a member',
        text: 'Its address may have changed. If you should be a member, ask somebody in it to invite you.',
    },
    forbidden: {
        title: 'You may not see this',
        text: 'An owner or an administrator can: ask one of them.',
    },
    forbiddenArea: {
        title: 'You may not see this',
        text: 'Only system administrators can: the people who run this service.',
    },
    roles: { owner: 'Owner', admin: 'Admin', member: 'Member' },
    form: {
        optional: '(optional)',
        missing: 'This is needed.',
        email: 'Enter an address such as name@example.com.',
        url: 'Enter an address such as https://example.com.',
        invalid: 'This does not fit.',
        length: (min: number, max: number) =>
            min > 0 ? `Use ${min} to ${max} characters.` : `Use at most ${max} characters.`,
        left: (n: number) => counted(n, { one: 'character left', other: 'characters left' }),
        leave: 'Leave without saving your changes?',
        again: (seconds: number) => `You can try again in ${minutes(seconds)}.`,
        noRole: 'Choose at least one role.',
        type: (word: string) => `Type ${word} to go on`,
        roles: 'Roles',
        remove: (what: string) => `Remove ${what}`,
        noAddress: (text: string) => `${text} is no e-mail address.`,
        save: 'Save',
        cancel: 'Cancel',
        close: 'Close',
    },
    signIn: {
        action: 'Sign in',
        lead: 'See your organizations, answer invitations, and manage what is yours.',
        people: 'Who do you want to be?',
        peopleText: 'This is a development installation: anybody can be anybody.',
        anybody: 'Somebody else',
        email: 'E-mail address',
        name: 'Name',
        groups: 'Groups',
        groupsHint: 'Separated by commas. system-admin makes a system administrator.',
        verified: 'The address is verified',
        insecure: 'This page did not come over HTTPS, so your browser will not keep you signed in.',
        at: (provider: string) => `Sign in with ${provider}`,
        onlyHere: 'Only here: your session at the identity provider goes on. Sign out there, too, if others use this browser.',
        failed: 'Signing in did not work. Try again; if it stays so, the identity provider may be down.',
        noProvider:
            'No identity provider signs people in here yet. It takes three settings of orgs.identity-providers: issuer, client-id and client-secret.',
    },
    organizations: {
        create: 'Create an organization',
        none: 'You are in no organization yet',
        noneText: 'Create one, or ask somebody to invite you to theirs.',
        since: 'Member since',
        until: 'Can be answered until',
        invitations: (n: number) => counted(n, { one: 'invitation', other: 'invitations' }),
        accept: 'Accept',
        acceptFrom: (name: string) => `Accept the invitation of ${name}`,
        accepted: (name: string) => `You are a member of ${name} now.`,
        reject: 'Reject',
        rejectFrom: (name: string) => `Reject the invitation of ${name}`,
        rejected: (name: string) => `The invitation of ${name} is rejected.`,
    },
    copy: {
        action: (what: string) => `Copy: ${what}`,
        done: (what: string) => `Copied: ${what}`,
        once: 'This is shown only once. Copy it now and keep it safe.',
    },
    list: { pages: 'Pages', first: 'Back to the beginning', more: 'Go on' },
    refusals,
    /** What was refused, and what to do. */
    refusal: (error: Refused): { is: string; then: string } => {
        const known: Record<string, { is: string; then: string } | undefined> = refusals
        return known[error.refusal] ?? refusals.unknown
    },
    /** The same in one line, for any failure. */
    refused: (error: unknown): string => {
        if (!(error instanceof Refused)) {
            return 'The service cannot be reached. Check your connection, then try again.'
        }
        const { is, then } = en.refusal(error)
        return `${is}. ${then}`
    },
}
