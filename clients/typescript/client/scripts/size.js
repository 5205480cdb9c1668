// What an application would load that uses everything, and one that uses next to nothing.
import { build } from 'esbuild'
import { gzipSync } from 'node:zlib'

async function size(contents) {
    const { outputFiles } = await build({
        stdin: { contents, resolveDir: process.cwd() },
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
    })
    return gzipSync(outputFiles[0].contents, { level: 9 }).length
}

const everything = await size(
    ['index', 'portal', 'dashboard'].map(name => `export * from './src/${name}.ts'`).join('\n'),
)
const little = await size("export { listMembers } from './src/index.ts'")
console.log(`${everything} bytes compressed; ${little} where one function is used`)
if (everything > 10_000 || little > 500) {
    console.error('That is too much: 10000 and 500 are the limits')
    process.exit(1)
}
