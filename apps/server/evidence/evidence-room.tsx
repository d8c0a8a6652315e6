import { createPublicKey, type KeyObject } from 'node:crypto'
import type { Db } from '@lianxin/platform/db'
import { handlers, page, Refusal, type Room } from '@lianxin/platform/http'
import { countyOf, toId, type County } from '@lianxin/platform/ids'
import {
  findCheckpoint,
  findLeaf,
  keyIdOf,
  proveConsistency,
  proveInclusion,
  statesIn,
  type Checkpoint,
} from '@lianxin/platform/journal'
import { EvidencePage } from './evidence-page.tsx'
import { evidenceRefusals, evidenceRoutes } from './routes.ts'
import { words } from './words.ts'

interface EvidenceDeps {
  readonly db: Db
  /** The key this process signs with; only its public half is shown. */
  readonly key: KeyObject
  readonly placeName: (county: number) => string
}

const shown = ({ n, body, signature, keyId }: Checkpoint) => ({
  n,
  body,
  signature: signature.toString('base64'),
  key: keyId,
})
const hex = (hashes: readonly Buffer[]): string[] => hashes.map((one) => one.toString('hex'))

async function getCheckpoint(db: Db, n?: number): Promise<Checkpoint> {
  const found = await findCheckpoint(db, n)
  if (!found) throw new Refusal('checkpoint_not_found', n === undefined ? {} : { field: 'n' })
  return found
}

async function inclusion(db: Db, { object, version, hash }: { object: string; version: number; hash: string }) {
  const county = countyOf(toId(object))
  const index = await findLeaf(db, { county, object, version, hash: Buffer.from(hash, 'hex') })
  if (index === undefined) throw new Refusal('entry_not_found')
  const checkpoint = await findCheckpoint(db)
  const state = checkpoint && statesIn(checkpoint).find((one) => one.county === county)
  if (!checkpoint || !state || state.leaves <= index) throw new Refusal('not_signed_yet')
  const path = await proveInclusion(db, county, index, state.leaves)
  return {
    county,
    index,
    leaves: state.leaves,
    root: state.root.toString('hex'),
    path: hex(path),
    checkpoint: shown(checkpoint),
  }
}

async function consistency(db: Db, { from, to }: { from: number; to: number }) {
  const [before, after] = await Promise.all([getCheckpoint(db, from), getCheckpoint(db, to)])
  const later = new Map(statesIn(after).map((one) => [one.county, one]))
  const counties = await Promise.all(
    statesIn(before).map(async (old) => {
      // A checkpoint names every county the one before named; one that does not was not written by us.
      const now = later.get(old.county) ?? { county: old.county, leaves: 0, root: Buffer.alloc(32) }
      const said = ({ leaves, root }: typeof now) => ({ leaves, root: root.toString('hex') })
      const path =
        now.leaves < old.leaves ? [] : await proveConsistency(db, old.county as County, old.leaves, now.leaves)
      return { county: old.county, before: said(old), after: said(now), path: hex(path) }
    }),
  )
  return { counties }
}

/** 存证: the journal's trees for whoever wants to check them, without an account and without us. */
export function evidenceRoom({ db, key, placeName }: EvidenceDeps): Room {
  const pem = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  return {
    name: 'evidence',
    powers: {},
    refusals: evidenceRefusals,
    routes: handlers(evidenceRoutes, {
      latestCheckpoint: async () => shown(await getCheckpoint(db)),
      getCheckpoint: async ({ n }) => shown(await getCheckpoint(db, n)),
      getCheckpointKey: async () => ({ key: keyIdOf(key), pem }),
      proveInclusion: (input) => inclusion(db, input),
      proveConsistency: (input) => consistency(db, input),
    }),
    pages: [
      page({
        path: '/journal',
        power: 'public',
        async get({ lang }) {
          const checkpoint = await findCheckpoint(db)
          return {
            title: words(lang).title,
            shell: 'resident',
            body: (
              <EvidencePage
                lang={lang}
                pem={pem}
                {...(checkpoint
                  ? {
                      checkpoint: shown(checkpoint),
                      counties: statesIn(checkpoint).map(({ county, leaves, root }) => ({
                        name: placeName(county),
                        leaves,
                        root: root.toString('hex'),
                      })),
                    }
                  : {})}
              />
            ),
          }
        },
      }),
    ],
  }
}
