// Reed-Solomon codewords over GF(256) with the polynomial of QR codes, x⁸ + x⁴ + x³ + x² + 1.
const POLYNOMIAL = 0x11d

function times(a: number, b: number): number {
    let product = 0
    for (let i = 7; i >= 0; i--) {
        product = (product << 1) ^ ((product >>> 7) * POLYNOMIAL)
        product ^= ((b >>> i) & 1) * a
    }
    return product
}

/** The coefficients of the product of (x - 2⁰) to (x - 2ⁿ⁻¹), without the leading one. */
function generator(degree: number): number[] {
    const result: number[] = Array.from({ length: degree }, (_, i) => (i === degree - 1 ? 1 : 0))
    let root = 1
    for (let n = 0; n < degree; n++) {
        for (let i = 0; i < degree; i++) {
            result[i] = times(result[i] ?? 0, root) ^ (result[i + 1] ?? 0)
        }
        root = times(root, 2)
    }
    return result
}

/** As many codewords as are wanted, from which a reader mends half as many of the data. */
export function corrections(data: readonly number[], wanted: number): number[] {
    const divisor = generator(wanted)
    const rest = Array.from({ length: wanted }, () => 0)
    for (const word of data) {
        const factor = word ^ (rest.shift() ?? 0)
        rest.push(0)
        divisor.forEach((coefficient, i) => (rest[i] = (rest[i] ?? 0) ^ times(coefficient, factor)))
    }
    return rest
}
