import { execFileSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from './rooms.ts'

export interface ProjectFile {
  /** From the root of the project, with `/`. */
  path: string
  text: string
}

const readable =
  /\.(ts|tsx|mjs|js|json|md|sql|css|html|csv|geojson|txt|yml|yaml|svg)$|(^|\/)(run|LICENSE|NOTICE|\.[a-z]+rc)$/
/** Outlines of counties and the like: megabytes of coordinates, nothing a person typed. */
const mostBytes = 2_000_000

/** Every text file that is or would be committed, read once. */
export function projectFiles(): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  return [...new Set(listed.split('\0'))].filter((name) => readable.test(name)).flatMap(read)
}

function read(name: string): ProjectFile[] {
  const full = path.join(root, name)
  const found = statSync(full, { throwIfNoEntry: false })
  if (!found?.isFile() || found.size > mostBytes) return []
  return [{ path: name, text: readFileSync(full, 'utf8') }]
}
