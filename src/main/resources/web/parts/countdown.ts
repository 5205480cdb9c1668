import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** The seconds until another try can succeed. Its host is drawn again with each of them. */
export class Countdown implements ReactiveController {
    readonly #host: ReactiveControllerHost
    #end = 0
    #ticking: ReturnType<typeof setInterval> | undefined

    constructor(host: ReactiveControllerHost) {
        this.#host = host
        host.addController(this)
    }

    /** Zero when it is over, or never began. */
    get seconds(): number {
        return Math.max(0, Math.ceil((this.#end - Date.now()) / 1000))
    }

    begin(seconds: number): void {
        this.hostDisconnected()
        this.#end = Date.now() + seconds * 1000
        this.#ticking = setInterval(() => this.#tick(), 1000)
    }

    hostDisconnected(): void {
        clearInterval(this.#ticking)
    }

    #tick(): void {
        if (this.seconds === 0) {
            clearInterval(this.#ticking)
        }
        this.#host.requestUpdate()
    }
}
