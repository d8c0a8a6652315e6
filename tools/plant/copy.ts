import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root, rooms } from '../house/rooms.ts'

/** A throw-away copy of the project in which faults may be planted; what is installed is linked, rooms are copied. */
export interface Copy {
  dir: string
  write: (file: string, text: string) => void
  /** Puts a file back as the project has it, or away when the project has none. */
  restore: (file: string) => void
  remove: () => void
}

export function copyProject(): Copy {
  const dir = mkdtempSync(path.join(tmpdir(), 'lianxin-planted-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
  for (const file of listed.split('\0').filter((name) => name && existsSync(path.join(root, name)))) {
    cpSync(path.join(root, file), path.join(dir, file))
  }
  linkInstalled(dir)
  // The checks ask git which files there are.
  execFileSync('git', ['init', '-q'], { cwd: dir })
  return {
    dir,
    write: (file, text) => {
      mkdirSync(path.dirname(path.join(dir, file)), { recursive: true })
      writeFileSync(path.join(dir, file), text)
    },
    restore: (file) => {
      rmSync(path.join(dir, file))
      if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(dir, file))
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  }
}

function linkInstalled(dir: string): void {
  const from = path.join(root, 'node_modules')
  const to = path.join(dir, 'node_modules')
  mkdirSync(path.join(to, '@lianxin'), { recursive: true })
  for (const entry of readdirSync(from).filter((name) => name !== '@lianxin'))
    symlinkSync(path.join(from, entry), path.join(to, entry))
  // Rooms are found by package name: here they must be the copied ones.
  for (const room of rooms) symlinkSync(path.join(dir, room.dir), path.join(to, '@lianxin', room.name))
}
