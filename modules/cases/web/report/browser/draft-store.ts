import { openDB, type DBSchema } from 'idb'

/** What is half written, kept on this phone alone. */
export interface Draft {
  actId: string
  fields: Record<string, string>
  files: Record<string, File[]>
  /** True from sending until the receipt is seen: a report that went through is not offered again. */
  sent: boolean
}

interface Drafts extends DBSchema {
  draft: { key: string; value: Draft }
}

// A phone that keeps nothing (private window, full disk) still reports; only the draft is missing.
const open = () =>
  openDB<Drafts>('lianxin', 1, { upgrade: (db) => void db.createObjectStore('draft') }).catch(() => undefined)

export async function readDraft(key: string): Promise<Draft | undefined> {
  return (await open())?.get('draft', key).catch(() => undefined)
}
export async function writeDraft(key: string, draft: Draft): Promise<void> {
  await (await open())?.put('draft', draft, key).catch(() => undefined)
}
export async function dropDraft(key: string): Promise<void> {
  await (await open())?.delete('draft', key).catch(() => undefined)
}
