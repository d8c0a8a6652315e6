import { createHash, randomBytes } from 'node:crypto'
import type { Marked, Owner } from './objects.ts'
import { unguarded } from './objects.ts'
import { seen } from './roles.ts'

/** Somebody who asks, as the oracle knows them. */
export interface Person {
  readonly name: string
  readonly cookie: string | undefined
  readonly kind: 'visitor' | 'resident' | 'staff'
  readonly id?: string
  /** The post acted in; undefined for whoever holds none any more. */
  readonly role?: string
  readonly place?: string
  readonly unit?: string | undefined
  /** Units of all posts held now, and every unit these answer to. */
  readonly units: ReadonlySet<string>
  readonly line: ReadonlySet<string>
}

interface UnitKept {
  readonly id: string
  readonly kind: string
  readonly place: string
  readonly parent: string | null
}

const digits = { city: 4, county: 6, township: 9, village: 12, grid: 15, micro: 18 } as const
const ancestor = (place: string, level: keyof typeof digits): string => place.slice(0, digits[level]).padEnd(18, '0')

/** A unit, what it answers to, and where it is a village's, the other name of the same people. */
function lineOf(units: ReadonlyMap<string, UnitKept>, id: string): string[] {
  const line: string[] = []
  for (let at: string | null = id; at !== null && !line.includes(at); at = units.get(at)?.parent ?? null) line.push(at)
  const own = units.get(id)
  const twins = ['villageCommittee', 'office']
  const isVillage =
    own !== undefined && twins.includes(own.kind) && /^\d{12}0{6}$/.test(own.place) && !/^\d{9}0{9}$/.test(own.place)
  const same = isVillage
    ? [...units.values()].filter((unit) => unit.place === own.place && twins.includes(unit.kind)).map((unit) => unit.id)
    : []
  return [...line, ...same]
}

interface PostPlan {
  readonly role: string
  readonly place: string
  readonly unit?: string | undefined
  readonly ended?: boolean
}

let serial = 0

/** Opens an account with its posts and a session that acts in the first, as nobody's act would: by the owner alone. */
async function hire(
  owner: Owner,
  units: ReadonlyMap<string, UnitKept>,
  name: string,
  posts: readonly PostPlan[],
): Promise<Person> {
  const [acting] = posts
  if (!acting) throw new Error('a person of staff holds a post')
  const county = Number(acting.place.slice(0, 6))
  const account = `${county}04${String(9_000_000_000 + ++serial)}`
  await owner.query(
    `insert into people.account (county, id, login, name, place, created_at) values ($1, $2, $3, $4, $5, now())`,
    [county, account, `bench.${serial}.${randomBytes(3).toString('hex')}`, `试${serial}`, acting.place],
  )
  const ids: string[] = []
  for (const { role, place, unit, ended } of posts) {
    const id = `${place.slice(0, 6)}05${String(9_000_000_000 + ++serial)}`
    ids.push(id)
    await owner.query(
      `insert into people.post (county, id, account, role, place, unit, from_day, to_day, created_at)
       values ($1, $2, $3, $4, $5, $6, '2020-01-01', $7, now())`,
      [place.slice(0, 6), id, account, role, place, unit ?? null, ended ? '2020-02-01' : null],
    )
  }
  const held = posts.filter((post) => !post.ended).flatMap(({ unit }) => unit ?? [])
  return {
    name,
    kind: 'staff',
    id: account,
    cookie: await sessionOf(owner, account, 'staff', ids[0]),
    ...(acting.ended ? {} : { role: acting.role, place: acting.place, unit: acting.unit }),
    units: new Set(held),
    line: new Set(held.flatMap((unit) => lineOf(units, unit))),
  }
}

async function sessionOf(owner: Owner, subject: string, kind: string, post?: string): Promise<string> {
  const token = `${randomBytes(32).toString('base64url')}.${subject}`
  await owner.query(
    `insert into platform.session (token_hash, subject, kind, post, created_at, seen_at, expires_at, ip, agent)
     values ($1, $2, $3, $4, now(), now(), now() + interval '12 hours', '192.0.2.1', 'bench')`,
    [createHash('sha256').update(token).digest(), subject, kind, post ?? null],
  )
  return `lianxin_session=${token}`
}

const byTurn = <T>(some: readonly T[], n: number): T | undefined => some[n % Math.max(1, some.length)]

/**
 * Every role at every level it is held at, in the town, in another town and in another county; with and without a unit;
 * people with two posts, with a post that ended, standing in for somebody; complained of; residents, their own and others;
 * and a visitor.
 */
export async function makePersons(owner: Owner, cases: readonly Marked[]): Promise<Person[]> {
  return unguarded(owner, async () => {
    const { rows } = await owner.query<UnitKept>(
      'select id, kind, place, parent from people.unit where closed_at is null',
    )
    const units = new Map(rows.map((unit) => [unit.id, unit]))
    const here = cases.filter(({ id }) => id.slice(8) < '8000000000').map(({ place }) => place)
    const places = [here[0], here[Math.floor(here.length / 2)], '330402099001001001', '330411001001001001']
    const persons: Person[] = []
    for (const [role, { levels, cases: sees }] of Object.entries(seen))
      for (const level of levels)
        for (const [n, near] of [...new Set(places.map((place) => ancestor(place ?? '', level)))].entries()) {
          const at = rows.filter((unit) => unit.place === near)
          const busy = sees === 'own unit' ? at.filter((unit) => cases.some((one) => one.units.has(unit.id))) : at
          const offices = at.filter((unit) => unit.kind === 'office')
          const unit =
            sees === 'own unit' ? byTurn(busy.length > 0 ? busy : at, n) : byTurn(offices.length > 0 ? offices : at, n)
          persons.push(await hire(owner, units, `${role} at ${near}`, [{ role, place: near, unit: unit?.id }]))
          if (sees === 'own unit' && busy[1])
            persons.push(
              await hire(owner, units, `${role} of another unit at ${near}`, [{ role, place: near, unit: busy[1].id }]),
            )
        }
    const town = ancestor(here[0] ?? '', 'township')
    const stations = rows.filter((unit) => unit.place === town && unit.kind !== 'office')
    for (const station of stations.slice(0, 4))
      persons.push(
        await hire(owner, units, 'dispatcher who also works in a station', [
          { role: 'townDispatcher', place: town },
          { role: 'townUnit', place: town, unit: station.id },
        ]),
      )
    persons.push(
      await hire(owner, units, 'dispatcher whose post ended', [{ role: 'townDispatcher', place: town, ended: true }]),
    )
    const blamed = [...new Set(cases.flatMap(({ accusedAccount }) => accusedAccount ?? []))]
    for (const account of blamed.slice(0, 3)) persons.push(await asAccount(owner, units, account))
    const reporters = [...new Set(cases.flatMap(({ reporter }) => reporter ?? []))]
    for (const id of reporters.slice(0, 12)) {
      const cookie = await sessionOf(owner, id, 'resident')
      persons.push({ name: `resident ${id}`, kind: 'resident', id, cookie, units: new Set(), line: new Set() })
    }
    persons.push({ name: 'visitor', kind: 'visitor', cookie: undefined, units: new Set(), line: new Set() })
    return persons
  })
}

/** Somebody of the demonstration who is complained of, in the post they hold. */
async function asAccount(owner: Owner, units: ReadonlyMap<string, UnitKept>, account: string): Promise<Person> {
  const { rows } = await owner.query<{ id: string; role: string; place: string; unit: string | null }>(
    'select id, role, place, unit from people.post where account = $1 and to_day is null order by id',
    [account],
  )
  const [post] = rows
  const held = rows.flatMap(({ unit }) => unit ?? [])
  return {
    name: `complained of: ${post?.role ?? 'nobody'}`,
    kind: 'staff',
    id: account,
    cookie: await sessionOf(owner, account, 'staff', post?.id),
    ...(post ? { role: post.role, place: post.place, unit: post.unit ?? undefined } : {}),
    units: new Set(held),
    line: new Set(held.flatMap((unit) => lineOf(units, unit))),
  }
}
