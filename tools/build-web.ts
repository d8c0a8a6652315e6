import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')
const sources = ['modules/*/{web,contract}/**/*.{ts,tsx,css}', 'apps/*/**/*.{ts,tsx,css}', 'ui/**/*.{ts,tsx,css}']
const STAMP = 'sources.sha256'
/** Smaller files gain nothing from compression. */
const LEAST = 300

/** One hash over everything a build is made of, names included. */
function sourceHash(): string {
  const hash = createHash('sha256')
  const files = globSync(sources, { cwd: root, exclude: (name) => name.includes('node_modules') })
  for (const file of [...files, 'vite.config.ts', 'package-lock.json'].sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function compress(dir: string): void {
  for (const file of globSync('**/*.{js,css,svg,json}', { cwd: dir })) {
    const bytes = readFileSync(join(dir, file))
    if (bytes.length < LEAST || file === 'manifest.json') continue
    writeFileSync(join(dir, `${file}.gz`), gzipSync(bytes, { level: 9 }))
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
    writeFileSync(join(dir, `${file}.br`), brotliCompressSync(bytes, best))
  }
}

/**
 * Builds scripts and styles into a folder, each with `.br` and `.gz` beside it, when a source changed since the last
 * time; answers whether it built. The folder is swapped whole, so that a running server never sees half a build.
 */
export async function buildWeb(out: string = join(root, '.data/web')): Promise<boolean> {
  const hash = sourceHash()
  const stamp = join(out, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  const fresh = `${out}.new-${process.pid}`
  await build({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: fresh, emptyOutDir: true },
  })
  compress(fresh)
  writeFileSync(join(fresh, STAMP), hash)
  mkdirSync(join(out, '..'), { recursive: true })
  rmSync(out, { recursive: true, force: true })
  renameSync(fresh, out)
  return true
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const out = process.argv[2] ? resolve(process.argv[2]) : undefined
  console.log((await buildWeb(out)) ? 'web: built' : 'web: unchanged')
}
