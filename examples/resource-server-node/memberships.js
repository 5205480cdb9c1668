/**
 * What the token that was issued last has shown of each membership. An earlier one that shows another version of it was
 * issued before the person's roles changed: who comes with it should get another.
 */
export class Memberships {
    #newest = new Map()

    isCurrent({ sub, org, mv, iat }) {
        const membership = `${sub} ${org.id}`
        const known = this.#newest.get(membership)
        if (known === undefined || iat > known.iat || (iat === known.iat && mv > known.mv)) {
            this.#newest.set(membership, { mv, iat })
            return true
        }
        return mv === known.mv
    }
}
