import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { suiteNames } from '../crypto/index.ts'
import { root } from './root.ts'

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most)

/** Every setting: its variable, what it may be, what it is when nothing is said, and what it is for. */
const settings = {
  PORT: whole(0, 65_535).default(8080).describe('port of the web pages'),
  HOST: z.string().default('127.0.0.1').describe('address to listen on; 0.0.0.0 behind a proxy'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('a PostgreSQL server (15 to 18); without it one is started in the data folder'),
  LIANXIN_DATA: z.string().default('.data').describe('folder of the embedded database, keys and files'),
  LIANXIN_ROLE: z.enum(['all', 'web', 'worker']).default('all').describe('what this process does'),
  LIANXIN_SPARE: z
    .enum(['auto', 'on', 'off'])
    .default('auto')
    .describe('a second process stands by and takes over when the first ends; auto: except in a demonstration'),
  LIANXIN_DEMO: z
    .enum(['city', 'town', 'none'])
    .default('city')
    .describe('the demonstration city, one township of it, or nothing'),
  LIANXIN_DEMO_CASES: whole(0, 10_000_000).default(34_000).describe('requests in the demonstration year'),
  LIANXIN_DEMO_SEED: whole(1, 1_000_000).default(1).describe('the same number makes the same city'),
  LIANXIN_CITY: whole(110_000, 999_999).default(330_400).describe('six digits of the city'),
  LIANXIN_KEYS: z
    .string()
    .optional()
    .describe('folder of the keys that sign the journal and close phones; `keys` in the data folder when missing'),
  LIANXIN_CRYPTO: z
    .enum(suiteNames)
    .default('default')
    .describe('algorithms for what is closed and signed from now on: AES-256-GCM and Ed25519, or sm: SM4 and SM2'),
  LIANXIN_CHECKPOINTS: z
    .string()
    .optional()
    .describe(
      'folder that signed checkpoints are copied to, best on another machine; `checkpoints` in the data folder when missing',
    ),
  LIANXIN_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('secret for role passwords and look-up hashes; made and kept in the data folder when missing'),
  LIANXIN_SECOND_FACTOR: z
    .enum(['optional', 'required'])
    .default('optional')
    .describe('required: administrators hold no power until they have set up an authenticator'),
  LIANXIN_ORIGIN: z.url().optional().describe('public address of the pages, for links in messages'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('mail server, smtp://user:password@host:587; without it e-mails are shown in the log'),
  LIANXIN_MAIL_FROM: z
    .string()
    .regex(/^[^@\s]+@[^@\s]+$/, 'an address like name@example.org')
    .default('lianxin@localhost')
    .describe('address that e-mails come from'),
  LIANXIN_SMS_ADAPTER: z
    .string()
    .optional()
    .describe('module that hands text messages to your provider; without it they are shown in the log'),
  LIANXIN_PUSH_SUBJECT: z
    .string()
    .regex(/^(mailto:|https:)/, 'mailto:… or https:…')
    .optional()
    .describe('whom a push service writes to in trouble; web push is on when it is set, and needs HTTPS'),
  LIANXIN_PUSH_HOSTS: z
    .string()
    .regex(
      /^\.?[a-z0-9-]+(\.[a-z0-9-]+)+(,\.?[a-z0-9-]+(\.[a-z0-9-]+)+)*$/,
      'host names with commas, like push.example.org',
    )
    .optional()
    .describe('push services besides those of Chrome, Edge, Firefox and Safari; .example.org is all below it'),
  LIANXIN_REPLY_TO: z
    .string()
    .regex(/^[^@+\s]+@[^@\s]+$/, 'an address like answer@example.org, without a plus')
    .optional()
    .describe('mailbox for answers to letters about cases: name+token@… must come to it; links alone when missing'),
  LIANXIN_OUTBOUND_NETWORKS: z
    .string()
    .regex(/^[0-9a-fA-F.:]+\/\d{1,3}(,[0-9a-fA-F.:]+\/\d{1,3})*$/, 'networks with commas, like 10.20.0.0/16')
    .optional()
    .describe('inner networks that webhooks and bridges may post to, those of the departments; none when missing'),
  LIANXIN_PDF_FONT: z
    .string()
    .default('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')
    .describe('font with Chinese characters for PDF: a .ttc with NotoSansCJKsc-Regular, or a .ttf or .otf'),
  LIANXIN_TRUST_PROXY: z.stringbool().default(false).describe('take the client address from X-Forwarded-For'),
  LIANXIN_REPORTS_PER_HOUR: whole(1, 1_000_000).default(60).describe('reports one address may send in an hour'),
  LIANXIN_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn').describe('how much is logged'),
} as const

const schema = z.object(settings)

export interface Config extends z.infer<typeof schema> {
  /** The data folder as an absolute path. */
  readonly dataFolder: string
  /** The folder of the signing key, and that of the copied checkpoints. */
  readonly keysFolder: string
  readonly checkpointsFolder: string
}

/**
 * Reads the settings from the environment. A wrong value stops the start with one sentence that names the variable,
 * what was given and what it may be.
 */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.keys(settings).flatMap((key) => (env[key] === undefined || env[key] === '' ? [] : [[key, env[key]]])),
  )
  const read = schema.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    const name = String(issue?.path[0] ?? '')
    throw new Error(`${name}=${String(given[name])} cannot be used: ${issue?.message ?? 'unknown reason'}`)
  }
  const folder = read.data.LIANXIN_DATA
  const dataFolder = isAbsolute(folder) ? folder : join(root, folder)
  return {
    ...read.data,
    dataFolder,
    keysFolder: resolve(root, read.data.LIANXIN_KEYS ?? join(dataFolder, 'keys')),
    checkpointsFolder: resolve(root, read.data.LIANXIN_CHECKPOINTS ?? join(dataFolder, 'checkpoints')),
  }
}

/** The settings as they are in force, one a line, secrets and passwords covered. */
export function printConfig(config: Config): string {
  return Object.entries(settings)
    .map(([name, setting]) => {
      const value = config[name as keyof typeof settings]
      const shown =
        value === undefined
          ? '(not set)'
          : name === 'LIANXIN_SECRET'
            ? '(kept secret)'
            : name === 'DATABASE_URL' || name === 'SMTP_URL'
              ? String(value).replace(/:[^:@/]*@/, ':…@')
              : String(value)
      return `${name.padEnd(26)} ${shown.padEnd(24)} ${setting.description ?? ''}`
    })
    .join('\n')
}
