import type { Lang } from '@lianxin/platform/i18n'
import { Button, LinkButton, Notice, PageHead, Table, Tag } from '@lianxin/ui'
import { placesPaths } from '../../contract/paths.ts'
import type { ImportReply } from '../../contract/schemas.ts'
import { words } from '../words.ts'

interface ReportProps {
  readonly lang: Lang
  readonly report: ImportReply
  readonly actId: string
  /** Sentence of a refused confirmation. */
  readonly refused: string | undefined
}

/** What a file holds and what is wrong with it, line by line; confirmed here, or not at all. */
export function ReportPage({ lang, report, actId, refused }: ReportProps) {
  const w = words(lang).imports
  const all = report.stops + report.warns
  return (
    <div class="stack">
      <PageHead
        title={w.reportTitle}
        note={report.fileName}
        back={{ href: placesPaths.importFile(), label: w.again }}
      />
      {refused ? (
        <Notice tone="late" live>
          {refused}
        </Notice>
      ) : null}
      {report.done ? (
        <Notice tone="ok">
          {w.done} <a href={placesPaths.tree()}>{w.toTree}</a>
        </Notice>
      ) : (
        <Notice tone={report.sound ? 'ok' : 'late'}>
          {report.sound ? w.sound(report.added, report.changed) : w.faulty(report.stops)}
        </Notice>
      )}
      {report.snapped > 0 ? <p>{w.snapped(report.snapped)}</p> : null}
      {report.warns > 0 ? <p>{w.warns(report.warns)}</p> : null}
      {report.sound && !report.done ? (
        <form method="post">
          <input type="hidden" name="actId" value={actId} />
          <Button>{w.confirm}</Button>{' '}
          <LinkButton href={placesPaths.importFile()} kind="quiet">
            {w.again}
          </LinkButton>
        </form>
      ) : null}
      <Table
        caption={w.reportTitle}
        rows={report.faults}
        rowKey={(fault) => `${fault.row} ${fault.code} ${fault[lang]}`}
        empty={<p class="note">{w.empty}</p>}
        columns={[
          { key: 'row', head: w.row, cell: (fault) => fault.row },
          {
            key: 'fault',
            head: w.fault,
            cell: (fault) => (
              <>
                {fault[lang]}{' '}
                {fault.at ? (
                  <a href={placesPaths.findGrid({ lon: String(fault.at.lon), lat: String(fault.at.lat) })}>{w.onMap}</a>
                ) : null}
              </>
            ),
          },
          {
            key: 'kind',
            head: w.kind,
            cell: (fault) => <Tag tone={fault.stops ? 'late' : 'due'}>{fault.stops ? w.must : w.note}</Tag>,
          },
        ]}
      />
      {report.faults.length < all ? <p class="note">{w.shown(report.faults.length, all)}</p> : null}
    </div>
  )
}
