// QR codes of texts as ISO/IEC 18004 has them: bytes, error correction M, versions 1 to 10, which is 213 bytes.
import { corrections } from './qr-correction'

interface Version {
    readonly number: number
    /** Codewords for correction in each block. */
    readonly correction: number
    readonly blocks: number
    /** Codewords in all, those for correction among them. */
    readonly codewords: number
    /** Centers of the alignment patterns. */
    readonly alignment: readonly number[]
}

const VERSIONS: readonly Version[] = [
    { number: 1, correction: 10, blocks: 1, codewords: 26, alignment: [] },
    { number: 2, correction: 16, blocks: 1, codewords: 44, alignment: [6, 18] },
    { number: 3, correction: 26, blocks: 1, codewords: 70, alignment: [6, 22] },
    { number: 4, correction: 18, blocks: 2, codewords: 100, alignment: [6, 26] },
    { number: 5, correction: 24, blocks: 2, codewords: 134, alignment: [6, 30] },
    { number: 6, correction: 16, blocks: 4, codewords: 172, alignment: [6, 34] },
    { number: 7, correction: 18, blocks: 4, codewords: 196, alignment: [6, 22, 38] },
    { number: 8, correction: 22, blocks: 4, codewords: 242, alignment: [6, 24, 42] },
    { number: 9, correction: 22, blocks: 5, codewords: 292, alignment: [6, 26, 46] },
    { number: 10, correction: 26, blocks: 5, codewords: 346, alignment: [6, 28, 50] },
]

type Modules = (boolean | undefined)[][]

/** The dark modules of the code, row by row, without the quiet zone. Throws where the text is longer than 213 bytes. */
export function encode(text: string): boolean[][] {
    const bytes = [...new TextEncoder().encode(text)]
    const version = VERSIONS.find(fitting => dataBits(bytes, fitting) <= capacity(fitting) * 8)
    if (version === undefined) {
        throw new RangeError('Too long for a QR code of ours')
    }
    const fixed = patterns(version)
    const filled = fill(fixed, interleaved(codewords(bytes, version), version))
    return best(filled, fixed)
}

function capacity({ codewords, correction, blocks }: Version): number {
    return codewords - correction * blocks
}

function lengthBits({ number }: Version): number {
    return number < 10 ? 8 : 16
}

function dataBits(bytes: readonly number[], version: Version): number {
    return 4 + lengthBits(version) + bytes.length * 8
}

/** Mode, length, bytes, end, and padding up to what the version holds. */
function codewords(bytes: readonly number[], version: Version): number[] {
    const bits: number[] = []
    const push = (value: number, length: number): void => {
        for (let i = length - 1; i >= 0; i--) {
            bits.push((value >>> i) & 1)
        }
    }
    push(0b0100, 4)
    push(bytes.length, lengthBits(version))
    bytes.forEach(byte => push(byte, 8))
    push(0, Math.min(4, capacity(version) * 8 - bits.length))
    push(0, -bits.length & 7)
    for (let pad = 0xec; bits.length < capacity(version) * 8; pad ^= 0xec ^ 0x11) {
        push(pad, 8)
    }
    return Array.from({ length: bits.length / 8 }, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8).join(''), 2))
}

/** The first codeword of each block, the second of each, …; then the same of their corrections. The first blocks may be one shorter. */
function interleaved(data: readonly number[], version: Version): number[] {
    const { blocks, correction } = version
    const short = Math.floor(data.length / blocks)
    const shorter = blocks - (data.length % blocks)
    let from = 0
    const parts = Array.from({ length: blocks }, (_, block) => {
        const part = data.slice(from, (from += short + (block < shorter ? 0 : 1)))
        return { data: part, correction: corrections(part, correction) }
    })
    const across = (lists: readonly (readonly number[])[]): number[] =>
        Array.from({ length: Math.max(...lists.map(list => list.length)) }, (_, i) => lists.map(list => list[i]))
            .flat()
            .filter(word => word !== undefined)
    return [...across(parts.map(part => part.data)), ...across(parts.map(part => part.correction))]
}

/** Finders, timing, alignment, and room for format and version; what is undefined is for data. */
function patterns(version: Version): Modules {
    const size = version.number * 4 + 17
    const modules: Modules = Array.from({ length: size }, () => Array.from({ length: size }, () => undefined))
    const set = (x: number, y: number, dark: boolean): void => {
        const row = modules[y]
        if (row !== undefined && x >= 0 && x < size) {
            row[x] = dark
        }
    }
    for (let i = 0; i < size; i++) {
        set(6, i, i % 2 === 0)
        set(i, 6, i % 2 === 0)
    }
    for (const [cx, cy] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) {
        around(4, (dx, dy) => set(cx + dx, cy + dy, ![2, 4].includes(Math.max(Math.abs(dx), Math.abs(dy)))))
    }
    for (const cx of version.alignment) {
        for (const cy of version.alignment) {
            const isFinder = (cx === 6 && cy === 6) || (cx === 6 && cy === size - 7) || (cx === size - 7 && cy === 6)
            if (!isFinder) {
                around(2, (dx, dy) => set(cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1))
            }
        }
    }
    for (const [x, y] of formatPlaces(size).flat()) {
        set(x, y, false)
    }
    set(8, size - 8, true)
    if (version.number >= 7) {
        const bits = remainder(version.number, 0x1f25, 12)
        for (let i = 0; i < 18; i++) {
            const dark = ((bits >>> i) & 1) === 1
            const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)]
            set(a, b, dark)
            set(b, a, dark)
        }
    }
    return modules
}

function around(reach: number, visit: (dx: number, dy: number) => void): void {
    for (let dy = -reach; dy <= reach; dy++) {
        for (let dx = -reach; dx <= reach; dx++) {
            visit(dx, dy)
        }
    }
}

/** Where the fifteen bits of the format stand, each twice; the least bit first. */
function formatPlaces(size: number): [number, number][][] {
    return Array.from({ length: 15 }, (_, i) => {
        const first: [number, number] = i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8]
        const second: [number, number] = i < 8 ? [size - 1 - i, 8] : [8, size - 15 + i]
        return [first, second]
    })
}

function remainder(value: number, generator: number, length: number): number {
    let rest = value
    for (let i = 0; i < length; i++) {
        rest = (rest << 1) ^ ((rest >>> (length - 1)) * generator)
    }
    return (value << length) | rest
}

/** The bits upwards and downwards in columns of two, from the right. */
function fill(fixed: Modules, words: readonly number[]): boolean[][] {
    const size = fixed.length
    const filled = fixed.map(row => row.map(dark => dark ?? false))
    let bit = 0
    for (let right = size - 1; right >= 1; right -= 2) {
        const column = right <= 6 ? right - 1 : right
        for (let step = 0; step < size; step++) {
            const upwards = ((column + 1) & 2) === 0
            const y = upwards ? size - 1 - step : step
            for (const x of [column, column - 1]) {
                const row = filled[y]
                if (row !== undefined && fixed[y]?.[x] === undefined && bit < words.length * 8) {
                    row[x] = (((words[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1
                    bit++
                }
            }
        }
    }
    return filled
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
    (x, y) => (x + y) % 2 === 0,
    (_, y) => y % 2 === 0,
    x => x % 3 === 0,
    (x, y) => (x + y) % 3 === 0,
    (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
    (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
    (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
    (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Of the eight masks the one that is easiest to read, by how even dark and light are and how few runs are long. */
function best(filled: boolean[][], fixed: Modules): boolean[][] {
    const masked = MASKS.map((mask, number) => {
        const code = filled.map((row, y) => row.map((dark, x) => (fixed[y]?.[x] === undefined ? dark !== mask(x, y) : dark)))
        const bits = (remainder(number, 0x537, 10) ^ 0x5412) & 0x7fff
        formatPlaces(code.length).forEach((places, i) =>
            places.forEach(([x, y]) => {
                const row = code[y]
                if (row !== undefined) {
                    row[x] = ((bits >>> i) & 1) === 1
                }
            }),
        )
        return code
    })
    return masked.reduce((one, other) => (penalty(other) < penalty(one) ? other : one))
}

function penalty(code: readonly (readonly boolean[])[]): number {
    const columns = code.map((_, x) => code.map(row => row[x] ?? false))
    const runs = [...code, ...columns].flatMap(line =>
        line.map(dark => (dark ? '1' : '0')).join('').match(/0{5,}|1{5,}/g) ?? [],
    )
    const dark = code.flat().filter(Boolean).length / code.flat().length
    return runs.reduce((sum, run) => sum + run.length - 2, 0) + Math.floor(Math.abs(dark - 0.5) * 20) * 10
}
