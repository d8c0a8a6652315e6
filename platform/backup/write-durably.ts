import { closeSync, fsyncSync, openSync, writeFileSync } from 'node:fs'

/** Puts what was written on the disk, so that a power cut after the answer takes nothing back. */
export function flush(path: string): void {
  const opened = openSync(path, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

/** Writes a small file, readable by its owner only, and returns when it lies on the disk. */
export function writeDurably(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 })
  flush(path)
}
