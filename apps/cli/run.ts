import type { Command } from './command.ts'

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  replay: async () => (await import('./replay/command.ts')).replay,
  config: async () => (await import('./config.ts')).config,
  migrate: async () => (await import('./migrate.ts')).migrate,
  account: async () => (await import('./account.ts')).account,
  routing: async () => (await import('./routing/command.ts')).routing,
  insight: async () => (await import('./insight/command.ts')).insight,
  bridge: async () => (await import('./bridge/command.ts')).bridge,
  mail: async () => (await import('./mail/command.ts')).mail,
  verify: async () => (await import('./verify/command.ts')).verify,
  keys: async () => (await import('./keys.ts')).keys,
  export: async () => (await import('./export/command.ts')).exporting,
  backup: async () => (await import('./backup/command.ts')).backup,
  doctor: async () => (await import('./doctor.ts')).doctor,
  restore: async () => (await import('./restore/command.ts')).restore,
}

const help = async (): Promise<string> => {
  const lines = await Promise.all(
    Object.entries(commands).map(
      async ([name, load]) => `  lianxin ${`${name} ${(await load()).usage}`.padEnd(46)} ${(await load()).summary}`,
    ),
  )
  return `Lianxin 连心\n\n${lines.join('\n')}\n\nSettings come from environment variables; see: lianxin config`
}

/** Runs one command of the `lianxin` program; returns the exit status. */
export async function runCli(args: readonly string[]): Promise<number> {
  const [name = 'help', ...rest] = args
  const load = commands[name]
  if (!load) {
    const known = name === 'help' || name === '--help'
    if (known) console.log(await help())
    else console.error(`no command "${name}"\n\n${await help()}`)
    return known ? 0 : 2
  }
  try {
    return await (await load()).run(rest)
  } catch (error) {
    console.error(`lianxin ${name}: ${error instanceof Error ? error.message : String(error)}`)
    return 1
  }
}
