/** A part of a list, and where the next part begins, if there is one. */
export interface Page<T> {
    readonly items: readonly T[]
    readonly cursor: string | undefined
}

/** A list that comes in pages: `for await` walks through all of it, `page` gives one part. */
export class List<T> implements AsyncIterable<T> {
    readonly #load: (cursor: string | undefined) => Promise<Page<T>>

    constructor(load: (cursor: string | undefined) => Promise<Page<T>>) {
        this.#load = load
    }

    /** The first page, or the one that a cursor of the page before leads to. */
    page(cursor?: string): Promise<Page<T>> {
        return this.#load(cursor)
    }

    async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
        let cursor: string | undefined
        do {
            const page: Page<T> = await this.#load(cursor)
            yield* page.items
            cursor = page.cursor
        } while (cursor !== undefined)
    }
}
