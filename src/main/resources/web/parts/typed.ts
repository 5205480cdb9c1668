/** The pattern of a field in which exactly this text has to be typed, before something happens that is hard to take back. */
export function typed(text: string): string {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, sign => `\\${sign}`)
}
