import { roles, type RoleCode } from '@lianxin/people/contract'
import type { Room } from '@lianxin/platform/http'
import { openBecause } from './open-because.ts'
import { powersOf, type Door } from './power-table.ts'

const isRole = (role: string): role is RoleCode => Object.hasOwn(roles, role)

const roleText = (role: string): string =>
  isRole(role) ? `${roles[role].zh} ${role} (${roles[role].levels.join(', ')})` : role

const cell = (text: string): string => text.replaceAll('|', '\\|')
const doorText = ({ where, summary, fresh }: Door): string =>
  `\`${cell(where)}\`${fresh ? ' ◆' : ''}${summary ? ` ${cell(summary)}` : ''}`

const head = `# Powers
Printed by \`npm run powers\` from the rooms' own tables; \`npm run check\` refuses a printed table that is not the code's, an address that asks for a power nobody declared, and an open address without a reason. Administrators see the same at \`/console/powers\`.

A role is held at a place, on the levels in brackets, for a time; it reaches over that place and everything below it, and no further: lists, counts, exports, searches, maps and live feeds are cut to it by the database as well (row security). Over the place stand 回避 (who is complained of sees nothing), confidentiality and the fields of a role; those are rules of \`modules/cases/rules/sight.ts\` and \`recusal.ts\`. What may not be seen is answered like what is not there. ◆ asks for a second factor shown within ten minutes, for all of an address or for the weighty part of it.
`

/** The table as docs/POWERS.md holds it. */
export function powersText(rooms: readonly Room[]): string {
  const { rows, open } = powersOf(rooms)
  const named = [...new Set(rows.map(({ room }) => room))]
  const parts = named.map((room) => {
    const lines = rows
      .filter((row) => row.room === room)
      .map(
        ({ power, roles: held, doors }) =>
          `| \`${power}\` | ${held.map(roleText).join('; ')} | ${doors.map(doorText).join('<br>') || 'asked inside other addresses'} |`,
      )
    return `## ${room}\n| power | held by (levels) | opens |\n|---|---|---|\n${lines.join('\n')}\n`
  })
  const free = open.map((door) => `| ${door.power} | ${doorText(door)} | ${openBecause(door.path)?.en ?? ''} |`)
  return [head, ...parts, `## Open without a role\n| to | address | why |\n|---|---|---|\n${free.join('\n')}\n`].join(
    '\n',
  )
}
