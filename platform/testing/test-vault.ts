import { fieldAt, vaultOf, type Sealed, type SuiteName, type Vault } from '../crypto/index.ts'

/** A vault whose keys are the same in every test, and nowhere else. */
export function testVault(suite: SuiteName = 'default'): Vault {
  const key = { id: 'k1', suite, key: Buffer.alloc(suite === 'sm' ? 16 : 32, 7) }
  return vaultOf({
    ring: { writes: key, keys: new Map([[key.id, key]]) },
    secret: 'a secret for tests only, long enough',
  })
}

/** A message of the outbox with its address opened, as a sender sees it. */
export const opened = <R extends { readonly county: number; readonly key: string; readonly recipient: Sealed }>(
  row: R,
) => ({
  ...row,
  recipient: testVault().open(fieldAt('platform.message.recipient', row.county, row.key), row.recipient),
})
