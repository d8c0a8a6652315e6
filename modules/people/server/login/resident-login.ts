import { randomUUID } from 'node:crypto'
import type { ResidentActor } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import { countyOf, kinds, type Id } from '@lianxin/platform/ids'
import { record } from '@lianxin/platform/journal'
import type { PlaceCode, ResidentId } from '../../contract/ids.ts'
import type { AskCode, ResidentLogin } from '../../contract/login.ts'
import { CODE_MINUTES } from '../../rules/login-code.ts'
import { maskPhone } from '../../rules/masking.ts'
import { getPhone } from '../guards.ts'
import { PHONE, residentNameAt, residentPhoneAt } from '../sealed-at.ts'
import type { PeopleState } from '../room.ts'
import { chained, q } from '../store.ts'
import { codeFits, makeCode, sendCode } from './codes.ts'
import { passDoors } from './doors.ts'
import { beginSession, type Visit } from './visit.ts'

/** 获取验证码: sends six digits to any phone, known or not; whoever holds it proves it by them. */
export async function askCode(
  state: PeopleState,
  visit: Visit,
  input: AskCode,
): Promise<{ to: string; minutes: number }> {
  const phone = getPhone(input.phone)
  await passDoors(state, [
    { door: 'codeToPhone', of: [phone] },
    { door: 'codeFromSource', of: [visit.ip] },
  ])
  const code = await makeCode(state, 'resident', phone)
  sendCode(state, phone, loginText(code))
  return { to: maskPhone(phone), minutes: CODE_MINUTES }
}

const loginText = (code: string) =>
  `【连心】登录验证码 ${code}，${CODE_MINUTES} 分钟内有效。工作人员不会向您索要验证码。`

export interface ResidentSignedIn {
  readonly token: string
  readonly resident: ResidentActor
  readonly phone: string
}

/** 居民登录: by phone and code. A phone seen for the first time becomes a resident; no other data is asked for. */
export async function residentLogin(state: PeopleState, visit: Visit, input: ResidentLogin): Promise<ResidentSignedIn> {
  const phone = getPhone(input.phone)
  await passDoors(state, [{ door: 'source', of: [visit.ip] }])
  if (!(await codeFits(state, 'resident', phone, input.code))) throw new Refusal('code_wrong', { field: 'code' })
  return enterAsResident(state, visit, phone)
}

/** Opens the session of whoever holds this phone. */
export async function enterAsResident(state: PeopleState, visit: Visit, phone: string): Promise<ResidentSignedIn> {
  const id = (await findResident(state, phone)) ?? (await addResident(state, phone))
  const county = countyOf(id)
  const [[row]] = await state.db.read(
    { as: 'auth' },
    q.selectFrom('people.resident').select('name').where('county', '=', county).where('id', '=', id),
  )
  const token = await beginSession(state, visit, { subject: id, kind: 'resident' })
  await noteSeen(state, id)
  const resident: ResidentActor = {
    kind: 'resident',
    id,
    county,
    name: state.vault.open(residentNameAt(id), row?.name ?? null) ?? maskPhone(phone),
  }
  return { token, resident, phone: maskPhone(phone) }
}

/** The day of the last sign-in: who stays away for long is forgotten (terms/people-terms.ts). */
const noteSeen = ({ db, clock }: PeopleState, id: ResidentId) =>
  db.write(
    { as: 'auth' },
    q
      .updateTable('people.resident')
      .set({ seen_at: clock.now() })
      .where('county', '=', countyOf(id))
      .where('id', '=', id),
  )

/** The resident a phone belongs to, found by its keyed hash. */
export async function findResident({ db, vault }: PeopleState, phone: string): Promise<ResidentId | undefined> {
  const [[known]] = await db.read(
    { as: 'auth' },
    q.selectFrom('people.phone_lookup').select('id').where('hash', 'in', vault.blinds(PHONE, phone)),
  )
  return known && (known.id as ResidentId)
}

/**
 * A resident for a phone that has just been proved, or taken down by staff. The home county is not known yet, so the
 * row carries the city's own digits. Two sign-ins at once make one resident: the look-up's key decides.
 */
export async function addResident(state: PeopleState, phone: string): Promise<ResidentId> {
  const { db, ids, clock, vault, city } = state
  const id: ResidentId = await ids.next(city, kinds.resident)
  const place = `${city}`.padEnd(18, '0') as PlaceCode
  const hash = vault.blind(PHONE, phone)
  return db.act({ as: 'auth' }, async (t) => {
    const [mine, [known]] = await t.send(
      q
        .insertInto('people.phone_lookup')
        .values({ hash, county: city, id })
        .onConflict((on) => on.column('hash').doNothing())
        .returning('id'),
      q.selectFrom('people.phone_lookup').select('id').where('hash', '=', hash),
    )
    if (mine.length === 0) {
      await t.finish()
      return (known?.id ?? id) as Id
    }
    const at = clock.now()
    const actor: ResidentActor = { kind: 'resident', id, county: city, name: '' }
    const who = { county: city, object: id, place, actId: randomUUID(), actor, at }
    const entry = record({ ...who, act: 'people.join', body: {} })
    const kept = vault.seal(residentPhoneAt(id), phone)
    const row = { county: city, id, name: null, phone: kept, place, created_at: at, ...chained(entry) }
    await t.finish(...entry.statements, q.insertInto('people.resident').values(row))
    return id
  })
}
