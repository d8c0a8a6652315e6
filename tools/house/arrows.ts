import { type Room, rooms } from './rooms.ts'

// Rules for dependency-cruiser, one small rule a room: it refuses nested quantifiers as unsafe, and a rule that names
// its room reads better in a complaint.

const escaped = (text: string) => text.replaceAll('.', String.raw`\.`)
const inside = (room: Room) => `^${room.dir}/`
const doorsOf = (room: Room) => room.doors.map((door) => `^${escaped(door)}$`)

interface Rule {
  name: string
  comment: string
  severity: 'error'
  from: object
  to: object
}

const rule = (name: string, comment: string, from: object, to: object): Rule => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
})

const upFrom = (room: Room, index: number): Rule[] => {
  const above = rooms.slice(index + 1)
  if (above.length === 0) return []
  return [
    rule(
      `up-from-${room.name}`,
      'Arrows run down by call, up only by event: a room knows none of the rooms above it.',
      { path: inside(room) },
      { path: above.map(inside) },
    ),
  ]
}

const deepInto = (room: Room): Rule =>
  rule(
    `deep-into-${room.name}`,
    'A neighbour enters by the doors in package.json. Ask for a door instead.',
    { path: '^(platform|ui|modules|demo|apps|bench|e2e|tools)/', pathNot: inside(room) },
    { path: inside(room), pathNot: [...doorsOf(room), String.raw`\.css$`] },
  )

const byPathInto = (room: Room): Rule =>
  rule(
    `by-path-into-${room.name}`,
    'Another room is imported by its package name, so that its doors hold.',
    { path: '^(platform|ui|modules|demo|apps|bench|e2e|tools)/', pathNot: inside(room) },
    { path: inside(room), dependencyTypes: ['local'], dependencyTypesNot: ['aliased', 'aliased-workspace'] },
  )

/** Libraries that compute and do nothing else. */
const pureLibraries = ['flatbush', 'gcoord', 'csv-parse', 'chinese-days', 'zod', 'jsonc-parser'].map(
  (name) => `node_modules/${name}/`,
)

const pure = (room: Room): Rule =>
  rule(
    `pure-${room.name}`,
    'Rules are pure: time, chance, place and person come in as arguments; they reach rules and contracts only.',
    { path: `^${room.dir}/rules/`, pathNot: String.raw`\.test\.tsx?$` },
    {
      pathNot: [
        `^${room.dir}/(rules|contract)/`,
        String.raw`^modules/[^/]+/(rules|contract)/`,
        // Numbers, and what is declared of data: nothing there asks or does anything.
        '^platform/(ids|personal|objects)/',
        ...pureLibraries,
      ],
    },
  )

const withRules = rooms.filter((room) => room.dir.startsWith('modules/'))

/** Order, doors and purity, and what no import may be. */
export const arrows: Rule[] = [
  ...rooms.flatMap(upFrom),
  ...rooms.map(deepInto),
  ...rooms.map(byPathInto),
  ...withRules.map(pure),
  rule(
    'circular',
    'Two files that need each other are one file, or lack a third. Types may look both ways.',
    {},
    { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  ),
  rule(
    'undeclared',
    'What is imported stands in the package.json of the room.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
  rule('could-not-resolve', 'The file or door does not exist.', {}, { couldNotResolve: true }),
]

/** Judged apart, on what remains after types are erased: one contract value costs an island 22.9 kB of its 15. */
export const islands: Rule[] = [
  rule(
    'no-zod-in-islands',
    'An island takes types only from a contract: `import type`, or a table in a file without zod.',
    { path: String.raw`\.(entry|island)\.tsx$` },
    { path: 'node_modules/zod/', reachable: true },
  ),
]
