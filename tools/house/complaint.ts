/** One fault found by a check, worded so that the reader knows what to do. */
export interface Complaint {
  /** Path from the root of the project. */
  file: string
  /** From 1; left out when the whole file is meant. */
  line?: number
  /** Name of the rule, as in the documentation of the check. */
  rule: string
  says: string
}

/** `modules/cases/x.ts:12  query-never-executed  …`, a form that editors make into a link. */
export const printed = ({ file, line, rule, says }: Complaint): string =>
  `${file}${line === undefined ? '' : `:${line}`}  ${rule}  ${says}`

/** The line, from 1, on which a character offset lies. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length
