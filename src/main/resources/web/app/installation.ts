// What the page itself says about the installation, before anything is asked.

/** What the deployment calls this application. */
export function appName(): string {
    return said('application-name')
}

/** The deployment's own picture; empty without one. */
export function appLogo(): string {
    return said('logo')
}

/** Where the deployment helps people; empty where it does not say. */
export function supportUrl(): string {
    return said('support')
}

/** Whether anybody can be become, and mails are read here. */
export function isDevelopment(): boolean {
    return said('development') === 'true'
}

function said(name: string): string {
    return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? ''
}
