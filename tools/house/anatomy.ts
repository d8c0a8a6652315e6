import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Complaint } from './complaint.ts'
import type { ProjectFile } from './files.ts'
import { root, rooms } from './rooms.ts'

const mostLines = 400
const mostTestLines = 600
/** Names that fit anything say nothing. */
const emptyNames = /(^|\/)(utils?|common|helpers?|misc|shared|stuff)(\.[^/]*)?(\/|$)/i
const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9-]+)*\.(ts|tsx|css|sql|mjs)$/
/** A file with one component carries its name; EXAMPLES §2. */
const component = /^[A-Z][A-Za-z0-9]+\.tsx$/

const isCode = (file: string) => /\.(tsx?|mjs|css|sql)$/.test(file)
const isGenerated = (file: string) => file.includes('.gen.')
const isTest = (file: string) => /\.test\.tsx?$|\/(test|stories)\//.test(file)

function fileFaults({ path: file, text }: ProjectFile): Complaint[] {
  const found: Complaint[] = []
  const say = (rule: string, says: string) => found.push({ file, rule, says })
  const lines = text.split('\n').length - 1
  const most = isTest(file) ? mostTestLines : mostLines
  if (lines > most) say('too-long', `${lines} lines, at most ${most}: it holds more than one thing`)
  if (emptyNames.test(file)) say('empty-name', 'name it for the one thing inside')
  const base = path.basename(file)
  if (!kebab.test(base) && !component.test(base) && !base.startsWith('.')) say('file-name', 'file names are kebab-case')
  if (/^\s*\/\/\s*(FIXME|XXX|HACK)/m.test(text)) say('mark', 'the marks are @NOTE and @TODO with a number')
  return found
}

function roomFaults(files: ReadonlySet<string>): Complaint[] {
  return rooms.flatMap(({ dir, doors }) => {
    const missing = doors
      .filter((door) => !existsSync(path.join(root, door)))
      .map((door) => ({
        file: `${dir}/package.json`,
        rule: 'door-missing',
        says: `exports names ${door}, which does not exist`,
      }))
    const readme = `${dir}/README.md`
    if (files.has(readme)) return missing
    return [...missing, { file: readme, rule: 'readme-missing', says: 'a room says what it is for, in its words' }]
  })
}

/** How a room is built: lengths, names, a README, doors that exist. */
export function anatomyFaults(files: readonly ProjectFile[]): Complaint[] {
  const code = files.filter(({ path: file }) => isCode(file) && !isGenerated(file))
  return [...code.flatMap(fileFaults), ...roomFaults(new Set(files.map((file) => file.path)))]
}
