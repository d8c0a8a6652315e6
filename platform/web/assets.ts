import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
}
type Manifest = Record<string, Chunk>

/** What the pages of one build need: addresses of scripts and the text of styles. */
export interface Assets {
  /** Where the built files lie; served immutable under `/assets/`, each with `.br` and `.gz` beside it. */
  readonly dir: string
  /** Address of an entry by its path in the repository; undefined when it was not built. */
  asset(entry: string): string | undefined
  /** The text of a built script, to be served at an address of its own; undefined when it was not built. */
  script(entry: string): string | undefined
  /** The whole style of an entry, to be inlined: one request less on a slow line. Empty when it has none. */
  style(entry: string): string
  /** False when nothing was built: pages then come without script and style, as tests of handlers want them. */
  readonly built: boolean
}

export const webDir = join(import.meta.dirname, '../../.data/web')

/** Reads vite's manifest of a build. A missing build is not an error: every page works without script. */
export function readAssets(dir: string = webDir): Assets {
  const manifest = readManifest(dir)
  const styles = new Map<string, string>()
  return {
    dir,
    built: manifest !== undefined,
    asset(entry) {
      const file = manifest?.[entry]?.file
      return file && `/assets/${file}`
    },
    script(entry) {
      const file = manifest?.[entry]?.file
      return file && readFileSync(join(dir, file), 'utf8')
    },
    style(entry) {
      const known = styles.get(entry)
      if (known !== undefined) return known
      const text = cssOf(manifest ?? {}, entry)
        .map((file) => readFileSync(join(dir, file), 'utf8').trim())
        .join('\n')
      styles.set(entry, text)
      return text
    },
  }
}

function readManifest(dir: string): Manifest | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8')) as Manifest
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Styles of an entry and of the chunks it shares with others, shared ones first, each once. */
function cssOf(manifest: Manifest, entry: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(entry)) return []
  seen.add(entry)
  const chunk = manifest[entry]
  if (!chunk) return []
  const shared = (chunk.imports ?? []).flatMap((key) => cssOf(manifest, key, seen))
  const own = chunk.file.endsWith('.css') ? [chunk.file] : []
  return [...new Set([...shared, ...(chunk.css ?? []), ...own])]
}

let current: Assets | undefined

/** The build of this process, read once. */
export const assets = (): Assets => (current ??= readAssets())
