import { z } from 'zod'
import { route } from '@lianxin/platform/http'

const Hex = z.string().regex(/^[0-9a-f]{64}$/, '64 个十六进制字符 | 64 hexadecimal characters')
const Number_ = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER)
const limit = { name: 'evidence', max: 600, seconds: 3600 } as const

const Checkpoint = z.object({
  n: z.int(),
  /** What is signed, line by line: city, time, the hash of the one before, and each county with its leaves and root. */
  body: z.string(),
  /** Ed25519 over the body, base64. */
  signature: z.string(),
  /** Which key signed: the first 16 characters of the SHA-256 of its public half. */
  key: z.string(),
})

/** What anybody may ask of the journal's trees. They hold hashes alone, and tell nothing of what was done. */
export const evidenceRoutes = {
  latestCheckpoint: route({
    method: 'GET',
    path: '/api/journal/checkpoint',
    summary: '最新存证点',
    power: 'public',
    reply: Checkpoint,
    refusals: ['checkpoint_not_found'],
    limit,
  }),
  getCheckpoint: route({
    method: 'GET',
    path: '/api/journal/checkpoints/{n}',
    summary: '一个存证点',
    power: 'public',
    params: z.object({ n: Number_ }),
    reply: Checkpoint,
    refusals: ['checkpoint_not_found'],
    limit,
  }),
  getCheckpointKey: route({
    method: 'GET',
    path: '/api/journal/key',
    summary: '存证公钥',
    power: 'public',
    reply: z.object({ key: z.string(), pem: z.string() }),
    refusals: [],
    limit,
  }),
  proveInclusion: route({
    method: 'GET',
    path: '/api/journal/inclusion',
    summary: '证明一条记录在存证点之内',
    power: 'public',
    query: z.object({
      object: z.string().regex(/^[1-9]\d{17}$/, '编号为 18 位数字 | an id has 18 digits'),
      version: Number_.max(2_147_483_647),
      /** Hash of the entry: whoever has it may ask where it stands. */
      hash: Hex,
    }),
    reply: z.object({
      county: z.int(),
      /** Counted from 0. */
      index: z.int(),
      leaves: z.int(),
      root: Hex,
      /** Sibling hashes from the leaf up (RFC 6962 §2.1.1); the leaf is SHA-256 of 0x00 and the entry's hash. */
      path: z.array(Hex),
      checkpoint: Checkpoint,
    }),
    refusals: ['entry_not_found', 'not_signed_yet'],
    limit,
  }),
  proveConsistency: route({
    method: 'GET',
    path: '/api/journal/consistency',
    summary: '证明后一个存证点包含前一个',
    power: 'public',
    query: z.object({ from: Number_, to: Number_ }).refine(({ from, to }) => from <= to, {
      path: ['to'],
      message: '后一个不能小于前一个 | to must not lie before from',
    }),
    reply: z.object({
      counties: z.array(
        z.object({
          county: z.int(),
          before: z.object({ leaves: z.int(), root: Hex }),
          after: z.object({ leaves: z.int(), root: Hex }),
          /** RFC 6962 §2.1.2. */
          path: z.array(Hex),
        }),
      ),
    }),
    refusals: ['checkpoint_not_found'],
    limit,
  }),
}

export const evidenceRefusals = {
  checkpoint_not_found: {
    status: 404,
    zh: '没有这个存证点。第一个在首次记录之后几秒钟写出。',
    en: 'There is no such checkpoint. The first is written some seconds after the first entry.',
  },
  entry_not_found: {
    status: 404,
    zh: '没有找到编号、版本和摘要都对得上的记录。请核对这三项。',
    en: 'No entry has this id, version and hash. Please check all three.',
  },
  not_signed_yet: {
    status: 409,
    zh: '这条记录刚刚写下，还没有签入存证点，请过几秒再试。',
    en: 'This entry was written just now and is not signed yet; please try again in some seconds.',
  },
} as const
