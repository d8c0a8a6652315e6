import { randomUUID } from 'node:crypto'
import { scopeOf, type ResidentActor } from '@lianxin/platform/auth'
import type { Lang } from '@lianxin/platform/i18n'
import { countyOf, kinds } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import { strToU8, zipSync } from 'fflate'
import { renderToString } from 'preact-render-to-string'
import { CopyPage } from '../web/mine/copy-page.tsx'
import { cityPlace } from './actors.ts'
import type { PrivacyState } from './deps.ts'
import { readOwnData, type OwnTable } from './reads/own-data.read.ts'
import { ownRequests } from './reads/requests.read.ts'

/** A copy in a form other programs read: by table and column as the register names them. */
function plain(tables: readonly OwnTable[]): Record<string, Record<string, string | null>[]> {
  return Object.fromEntries(
    tables.map(({ table, rows }) => [
      table,
      rows.map((row) =>
        Object.fromEntries(row.flatMap(({ column, value }) => (value === undefined ? [] : [[column, value]]))),
      ),
    ]),
  )
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/webm': 'webm',
  'audio/wav': 'wav',
}

/** That a copy was taken stands in the journal before anything leaves. */
async function journalled({ db, ids, clock, city }: PrivacyState, who: ResidentActor, form: string): Promise<void> {
  const county = countyOf(who.id)
  const object = await ids.next(county, kinds.privacy)
  const act = { act: 'privacy.copy', actId: randomUUID(), actor: who, at: clock.now(), body: { form } }
  await db.write(scopeOf(who), ...record({ county, object, place: cityPlace(city), ...act }).statements)
}

/** 复制我的信息, as JSON. */
export async function copyAsJson(state: PrivacyState, who: ResidentActor): Promise<string> {
  const tables = await readOwnData(state, who)
  await journalled(state, who, 'json')
  const at = state.clock.now().toString()
  return JSON.stringify({ at, person: who.id, data: plain(tables), requests: await ownRequests(state, who) }, null, 2)
}

/** 复制我的信息, as one file that opens anywhere: a page to read, the same as JSON, and what the person sent. */
export async function copyAsZip(state: PrivacyState, who: ResidentActor, lang: Lang): Promise<Uint8Array> {
  const [json, tables, files] = [
    await copyAsJson(state, who),
    await readOwnData(state, who),
    await state.filesOf(who.id),
  ]
  const named = files.map((one) => [`files/${one.id}.${extensions[one.mime] ?? 'bin'}`, one.body] as const)
  const page = CopyPage({ lang, tables, files: named.map(([name]) => name), at: state.clock.now().toString() })
  return zipSync({
    'index.html': strToU8(`<!doctype html>${renderToString(page)}`),
    'data.json': strToU8(json),
    ...Object.fromEntries(named),
  })
}
