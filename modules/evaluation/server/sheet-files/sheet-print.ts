import type { Lang } from '@lianxin/platform/i18n'
import type { SheetContent } from '../../rules/scheme/sheet.ts'
import { saySpan } from '../../web/periods/periods.logic.ts'
import type { SignedShown } from '../../web/schemes/sheet-page.tsx'
import { sayTotal, sheetLines, type SheetLine } from '../../web/schemes/sheet.logic.ts'
import { words } from '../../web/words.ts'

/** A sheet as it is printed: the same words as on its page. */
export interface SheetPrint {
  readonly title: string
  /** Stands between a term and its value. */
  readonly colon: string
  /** Pairs above the table: scheme, version, signature. */
  readonly head: readonly (readonly [term: string, value: string])[]
  readonly columns: readonly string[]
  readonly lines: readonly SheetLine[]
  readonly total: readonly [term: string, value: string]
  /** Pairs below: what it rests on, what was changed. */
  readonly foot: readonly (readonly [term: string, value: string])[]
}

/** Puts a sheet together for paper and table; unsigned it says so where the signature would stand. */
export function printOf(lang: Lang, content: SheetContent, signed: SignedShown | null): SheetPrint {
  const w = words(lang).schemes
  const period = saySpan(lang, content.period)
  return {
    title: w.sheet(content.unit.name, period),
    colon: w.colon,
    head: [
      [w.name, `${content.scheme.name} · ${w.yearOf(content.scheme.year)} · ${w.version(content.scheme.version)}`],
      ...(signed
        ? ([
            [w.edition(signed.edition), signed.sentence],
            [w.checksum, signed.checksum],
            [w.signature, signed.signature],
          ] as const)
        : ([[w.state, w.draft]] as const)),
    ],
    columns: [w.item, w.weight, w.target, w.value, w.base, w.band, w.points, w.how],
    lines: sheetLines(lang, content),
    total: [w.total, sayTotal(lang, content)],
    foot: [
      ...content.frozen.map(({ checksum }) => [`${w.frozenLists} · ${period}`, checksum] as const),
      ...content.changes.map(({ version, why }) => [w.version(version), why] as const),
    ],
  }
}

/** The cells of one line, in the order of the columns. */
export const cellsOf = (line: SheetLine): (string | number)[] => [
  line.name,
  line.weight,
  line.target,
  line.value,
  [line.base, line.frozen].filter(Boolean).join(' · '),
  line.band,
  line.points,
  line.how,
]
