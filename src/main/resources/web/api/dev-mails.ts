// The mails that a development installation would have sent. Not in the API's document, because only development has them.
import { orgs } from '.'

/** A mail in a list. */
export interface WrittenMail {
    readonly id: string
    readonly to: string
    readonly subject: string
    readonly at: string
}

export interface WholeMail extends WrittenMail {
    readonly text: string
}

/** The newest first. */
export async function listMails(signal?: AbortSignal): Promise<readonly WrittenMail[]> {
    const answer = await orgs.send('get', '/dev/mails', { signal })
    return ((await answer.json()) as { mails: WrittenMail[] }).mails
}

export async function readMail(id: string, signal?: AbortSignal): Promise<WholeMail> {
    const answer = await orgs.send('get', '/dev/mails/{id}', { path: { id }, signal })
    return (await answer.json()) as WholeMail
}

/** Where the mail can be had as HTML, for a frame that may do nothing. */
export function addressOfHtml(id: string): string {
    return `/dev/mails/${encodeURIComponent(id)}/html`
}
