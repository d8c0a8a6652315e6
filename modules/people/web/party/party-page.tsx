import type { Lang } from '@lianxin/platform/i18n'
import { Button, Details, ErrorSummary, Field, LinkButton, Notice, PageHead, Tabs, errorOf } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import { columnsOf, partySheetCodes, partySheets, type PartySheet } from '../../contract/party-sheets.ts'
import type { PartyReport } from '../../contract/party.ts'
import { ColumnsTable } from '../roster/columns-table.tsx'
import { FaultsReport } from '../roster/faults-report.tsx'
import { Upload } from '../roster/upload.tsx'
import type { Typed } from '../typed.ts'
import { words } from '../words.ts'

export interface PartyPageProps {
  lang: Lang
  sheet: PartySheet
  typed: Typed
  actId: string
  exportId: string
  report?: PartyReport | undefined
}

/** Party structure by file: pick a sheet, take its template, check it, write it; and take the same out again. */
export function PartyPage(p: PartyPageProps) {
  const { lang, sheet } = p
  const w = words(lang).party
  const { errors } = p.typed
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} back={{ href: paths.people(), label: words(lang).roster.back }} />
      <Tabs
        label={w.title}
        tabs={partySheetCodes.map((code, i) => ({
          href: paths.partyImport(code),
          label: `${i + 1} ${partySheets[code][lang]}`,
          current: code === sheet,
        }))}
      />
      <ErrorSummary title={words(lang).roster.wrong} errors={errors} />
      <Report lang={lang} report={p.report} />
      {p.report?.written ? null : (
        <Upload lang={lang} typed={p.typed} actId={p.actId} report={p.report} template={paths.partyTemplate(sheet)} />
      )}
      <ColumnsTable lang={lang} columns={columnsOf(sheet)} open={!p.report} />
      <Details summary={w.export} open={errors.some(({ field }) => field === 'reason' || field === 'place')}>
        <form method="post" class="stack narrow">
          <input type="hidden" name="actId" value={p.exportId} />
          <p class="note">{sheet === 'persons' ? w.exportPersons : w.exportWhy}</p>
          <Field name="place" label={w.place} optional={w.placeOptional} error={errorOf(errors, 'place')}>
            {(control) => <input {...control} inputMode="numeric" value={p.typed.values['place'] ?? ''} />}
          </Field>
          <Field name="reason" label={w.reason} hint={w.reasonHint} error={errorOf(errors, 'reason')}>
            {(control) => <input {...control} required minLength={4} value={p.typed.values['reason'] ?? ''} />}
          </Field>
          <div class="row">
            <Button name="do" value="xlsx" kind="quiet">
              {w.asXlsx}
            </Button>
            <Button name="do" value="csv" kind="quiet">
              {w.asCsv}
            </Button>
          </div>
        </form>
      </Details>
    </div>
  )
}

function Report({ lang, report }: { lang: Lang; report: PartyReport | undefined }) {
  if (!report) return null
  const w = words(lang).party
  if (report.faultCount > 0) return <FaultsReport lang={lang} faults={report.faults} faultCount={report.faultCount} />
  const next = partySheetCodes[partySheetCodes.indexOf(report.sheet) + 1]
  return (
    <>
      <Notice tone="ok" live title={report.written ? w.written : words(lang).roster.good}>
        {w.summary(report.rows, report.added, report.changed)}{' '}
        {report.sheet === 'persons' ? w.consents(report.consents) : null}{' '}
        {report.keptHidden > 0 ? w.keptHidden(report.keptHidden) : null}{' '}
        {report.written ? null : words(lang).roster.nothing}
      </Notice>
      {report.written && next ? (
        <LinkButton href={paths.partyImport(next)}>{w.next(partySheets[next][lang])}</LinkButton>
      ) : null}
    </>
  )
}
