import type { Lang } from '@lianxin/platform/i18n'
import { Notice, Table } from '@lianxin/ui'
import type { RosterFault } from '../../contract/roster.ts'
import { words } from '../words.ts'

interface FaultsReportProps {
  lang: Lang
  faults: readonly RosterFault[]
  faultCount: number
}

/** What keeps a file out: every fault by row, column and content, with what would be right. */
export function FaultsReport({ lang, faults, faultCount }: FaultsReportProps) {
  const w = words(lang).roster
  return (
    <>
      <Notice tone="late" live title={w.faults(faultCount)}>
        {faults.length < faultCount ? w.onlyFirst(faults.length) : null} {w.nothing}
      </Notice>
      <Table
        caption={w.faults(faultCount)}
        rows={faults}
        rowKey={(fault) => `${fault.row} ${fault.column} ${fault.why.zh}`}
        columns={[
          { key: 'row', head: w.row, cell: (fault) => fault.row, figures: true },
          { key: 'column', head: w.column, cell: (fault) => fault.column },
          { key: 'value', head: w.value, cell: (fault) => fault.value },
          { key: 'why', head: w.why, cell: (fault) => fault.why[lang] },
        ]}
      />
    </>
  )
}
