import { casesUnderTest, places, staff, townPlaces, units, type CasesUnderTest } from '@lianxin/cases/testing'
import type { DirectoryUnit } from '@lianxin/people'
import type { Actor, Staff } from '@lianxin/platform/auth'
import { signerOf } from '@lianxin/platform/crypto'
import { countyOf, toPlaceCode, type County } from '@lianxin/platform/ids'
import { followOnce, openJournal, sequenceCounty } from '@lianxin/platform/journal'
import { testApp, type TestApp } from '@lianxin/platform/testing'
import { evaluationRoom } from '../server/plugin.ts'
import type { EvaluationState } from '../server/deps.ts'

/** People of the county and the city who may sit on a panel; one of them in the station that handles the town's cases. */
const seat = (one: Staff, unit: DirectoryUnit | null) => ({
  account: one.account,
  name: one.name,
  role: one.post.role,
  unit: unit && { id: unit.id, name: unit.name },
})
export const judges = {
  supervisor: staff('supervisor', places.county, undefined, '评议甲'),
  auditor: staff('callbackAuditor', places.county, undefined, '评议乙'),
  leader: staff('leader', places.county, undefined, '评议丙'),
  reviewer: staff('reviewer', places.county, undefined, '评议丁'),
  ofTheUnit: staff('supervisor', places.county, units.enforcement, '评议戊'),
} as const
const panelists = [
  ...[judges.supervisor, judges.auditor, judges.leader, judges.reviewer].map((one) => seat(one, null)),
  seat(judges.ofTheUnit, units.enforcement),
]

export interface EvaluationUnderTest {
  readonly town: CasesUnderTest
  readonly state: EvaluationState
  readonly county: County
  readonly app: TestApp['app']
  readonly as: TestApp['as']
  /** Lets the followers of this room read everything that was done. */
  catchUp(): Promise<void>
  /** A page as somebody sees it. */
  see(actor: Actor, url: string): Promise<{ status: number; html: string }>
  /** Sends a form as somebody. */
  post(
    actor: Actor,
    url: string,
    fields: Readonly<Record<string, string>>,
  ): Promise<{ status: number; html: string; to: string }>
  close(): Promise<void>
}

/** The room above a town's cases, on one database, each behind the real HTTP binder. */
export async function evaluationUnderTest(): Promise<EvaluationUnderTest> {
  const town = await casesUnderTest()
  const { db, ids } = town.db
  const state: EvaluationState = {
    db,
    ids,
    clock: town.clock,
    city: town.cases.city,
    cases: town.cases,
    units: () => town.people.units(),
    panelists: async () => panelists,
    staffOf: (unit) => town.people.staffOf(unit),
    signer: signerOf('a secret for tests only, long enough', 'sheets'),
    pdfFont: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
    places: {
      nameOf: (code) => townPlaces.nameOf(code),
      counties: () => [places.county, places.otherCounty],
      // A second grid beside the town’s own, of another village.
      gridsIn: () => [places.grid, toPlaceCode('990101002001001000')],
    },
  }
  const room = evaluationRoom(state)
  const { app, as, close } = await testApp([room])
  const county = countyOf(places.micro)
  const headers = (actor: Actor) => ({ ...as(actor), 'content-type': 'application/x-www-form-urlencoded' })
  return {
    town,
    state,
    county,
    app,
    as,
    async catchUp() {
      await openJournal(db, [county], room.followers ?? [])
      while ((await sequenceCounty(db, county)) > 0);
      for (const follower of room.followers ?? []) while ((await followOnce(db, follower, county)) > 0);
    },
    async see(actor, url) {
      const { statusCode, body } = await app.inject({ url, headers: as(actor) })
      return { status: statusCode, html: body }
    },
    async post(actor, url, fields) {
      const payload = new URLSearchParams(fields).toString()
      const {
        statusCode,
        body,
        headers: answered,
      } = await app.inject({ method: 'POST', url, headers: headers(actor), payload })
      return { status: statusCode, html: body, to: String(answered['location'] ?? '') }
    },
    close: async () => {
      await close()
      await town.close()
    },
  }
}
