import { roles } from '@lianxin/people/contract'
import { actRow, type Standing } from '../contract/acts.ts'
import { acts, moves, statuses, type Act } from '../contract/moves.ts'
import { statusRows } from '../contract/statuses.ts'

const standings: Readonly<Record<Standing, string>> = {
  reporter: 'the reporter',
  unit: 'the lead unit',
  assist: 'a unit called to help',
  office: 'the office of the case’s level or above',
  own_office: 'the office of exactly the case’s level',
  ruler: 'the office above',
  checker: 'not of the handling unit',
  back: 'of the level the answer passes',
  ground: 'on the ground',
  supervisor: 'watching over the place',
  system: 'a rule or a clock',
}

/** Acts that leave an open case where it stands: said once under the diagram, not drawn at every state. */
const everywhere = new Set<string>(['add', 'urge', 'supervise', 'escalate', 'overdue', 'publish', 'recuse'])

/** The state diagram of the table of moves, as Mermaid; the README holds it and a test holds the two together. */
export function printedDiagram(): string {
  const lines = statuses.flatMap((from) =>
    Object.entries(moves[from])
      .filter(([act]) => !everywhere.has(act))
      .map(([act, to]) => `  ${from} --> ${to}: ${actRow(act as Act).zh}`),
  )
  return ['stateDiagram-v2', '  [*] --> submitted: 上报', '  [*] --> dispatched: 上报，规则直接派单', ...lines].join(
    '\n',
  )
}

/** The states in both languages. */
export function printedStates(): string {
  return statuses.map((status) => `| \`${status}\` | ${statusRows[status].zh} | ${statusRows[status].en} |`).join('\n')
}

/** Who may do what, with its limit. */
export function printedActs(): string {
  return acts
    .map((act) => {
      const row = actRow(act)
      const who = row.who.map(({ standing, roles: may }) => {
        const named = may?.map((code) => roles[code].en).join(', ')
        return named ? `${standings[standing]}: ${named}` : standings[standing]
      })
      return `| \`${act}\` ${row.zh} | ${who.join('; ')} | ${row.limit?.en ?? ''} |`
    })
    .join('\n')
}
