import type { Lang } from '@lianxin/platform/i18n'
import { ErrorSummary, LinkButton, Notice, PageHead } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { unitColumnList } from '../../contract/unit-columns.ts'
import type { UnitsReport } from '../../contract/units-import.ts'
import { ColumnsTable } from '../roster/columns-table.tsx'
import { FaultsReport } from '../roster/faults-report.tsx'
import { Upload } from '../roster/upload.tsx'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface UnitsImportPageProps {
  lang: Lang
  typed: Typed
  actId: string
  report?: UnitsReport | undefined
}

/** Units by file: take the template or the list as it stands, change it, check it, write it. */
export function UnitsImportPage({ lang, typed, actId, report }: UnitsImportPageProps) {
  const w = words(lang).unitsImport
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} back={{ href: paths.units(), label: words(lang).units.back }} />
      <ErrorSummary title={words(lang).roster.wrong} errors={typed.errors} />
      <Report lang={lang} report={report} />
      {report?.written ? (
        <LinkButton href={paths.units()}>{words(lang).units.back}</LinkButton>
      ) : (
        <Upload lang={lang} typed={typed} actId={actId} report={report} template={paths.unitsTemplate()} />
      )}
      <p>
        {w.export}：<a href={paths.unitsExport('xlsx')}>XLSX</a> · <a href={paths.unitsExport('csv')}>CSV</a>
      </p>
      <ColumnsTable lang={lang} columns={unitColumnList} open={!report} />
    </div>
  )
}

function Report({ lang, report }: { lang: Lang; report: UnitsReport | undefined }) {
  if (!report) return null
  if (report.faultCount > 0) return <FaultsReport lang={lang} faults={report.faults} faultCount={report.faultCount} />
  const w = words(lang).unitsImport
  return (
    <Notice tone="ok" live title={report.written ? words(lang).party.written : words(lang).roster.good}>
      {w.summary(report.rows, report.added, report.changed)} {report.written ? w.next : words(lang).roster.nothing}
    </Notice>
  )
}
