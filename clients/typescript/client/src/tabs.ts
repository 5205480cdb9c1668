type Told<T> = { news: T } | { signedOut: true }

// A message may arrive after the lock that its sender gave back; one that failed to renew sends none.
const LATEST_NEWS = 250

/** The other tabs of this page's origin: only one of them renews at a time, and it tells the others. */
export class Tabs<T> {
    readonly #name: string
    readonly #channel: BroadcastChannel | undefined
    #news: T | undefined
    #arrived: () => void = () => {}

    constructor(name: string, signedOut: () => void) {
        this.#name = name
        if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined') {
            return
        }
        this.#channel = new BroadcastChannel(name)
        this.#channel.onmessage = ({ data }: MessageEvent<Told<T>>) => {
            if ('news' in data) {
                this.#news = data.news
                this.#arrived()
            } else {
                this.#news = undefined
                signedOut()
            }
        }
    }

    /** What another tab told last. */
    get news(): T | undefined {
        return this.#news
    }

    tell(news: T): void {
        this.#channel?.postMessage({ news } satisfies Told<T>)
    }

    tellSignedOut(): void {
        this.#news = undefined
        this.#channel?.postMessage({ signedOut: true } satisfies Told<T>)
    }

    /** Does what only one tab may do at a time. Who had to wait has the news of the one that was faster. */
    async alone<R>(work: () => Promise<R>): Promise<R> {
        if (this.#channel === undefined || !('locks' in navigator)) {
            return work()
        }
        const atOnce = await navigator.locks.request(this.#name, { ifAvailable: true }, async lock =>
            lock === null ? undefined : { result: await work() },
        )
        if (atOnce !== undefined) {
            return atOnce.result
        }
        const arrived = new Promise<void>(resolve => (this.#arrived = resolve))
        return navigator.locks.request(this.#name, async () => {
            await Promise.race([arrived, new Promise<void>(resolve => setTimeout(resolve, LATEST_NEWS))])
            return work()
        })
    }
}
