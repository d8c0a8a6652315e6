import { memberKinds, memberNames, type Member } from '../../contract/place-fields.ts'

const lines = (text: string): string[] =>
  text
    .split(/[\r\n;；]+/)
    .map((line) => line.trim())
    .filter(Boolean)

/** Local codes as typed, one a line. */
export const aliasesTyped = lines

/**
 * Buildings and doors as typed, one a line: 楼栋:3幢 or 单元:3幢2单元. A line without its kind is a building, which is
 * what most are.
 */
export function membersTyped(text: string): Member[] {
  return lines(text).map((line) => {
    const [, word = '', rest = ''] = /^([^:：]+)[:：](.+)$/.exec(line) ?? []
    const kind = memberKinds.find((one) => one === word.trim().toLowerCase() || memberNames[one].zh === word.trim())
    return kind ? { kind, text: rest.trim() } : { kind: 'building', text: line }
  })
}

/** The same as the form begins with. */
export const membersShown = (members: readonly Member[]): string =>
  members.map(({ kind, text }) => `${memberNames[kind].zh}:${text}`).join('\n')
