import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './rooms.ts'

const bin = path.join(root, 'node_modules', '.bin')
/** Tools start with `#!/usr/bin/env node`: they shall find the pinned one, also when this runs outside npm. */
const PATH = `${bin}${path.delimiter}${process.env.PATH ?? ''}`

export interface Run {
  status: number
  /** What it printed, both streams in the order they came. */
  text: string
  /** What it printed to stdout only. */
  out: string
}

/** Runs an installed tool from the root of the project and waits for its end; it never throws. */
export function tool(name: string, ...args: string[]): Promise<Run> {
  return run(path.join(bin, name), args)
}

/** Runs a command from the root of the project. `echo` also passes what it prints on to the screen, as it comes. */
export function run(
  command: string,
  args: string[],
  { echo = false, env = {} }: { echo?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, PATH, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const both: Buffer[] = []
    const out: Buffer[] = []
    const take = (chunk: Buffer) => {
      both.push(chunk)
      if (echo) process.stdout.write(chunk)
    }
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ status: 127, text: String(error), out: '' }))
    child.on('close', (status) =>
      resolve({ status: status ?? 1, text: Buffer.concat(both).toString(), out: Buffer.concat(out).toString() }),
    )
  })
}
