import type { Lang } from '@lianxin/platform/i18n'
import { Card, Details, Empty, LinkButton, onDay, PageHead } from '@lianxin/ui'
import { dataSets, licence, type DataSetName } from '../../contract/data-sets.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

interface Made {
  readonly name: DataSetName
  readonly builtAt: string
  readonly rows: number
  readonly bytes: number
}

function OneSet({ lang, one }: { lang: Lang; one: Made }) {
  const w = words(lang).openData
  const set = dataSets[one.name]
  return (
    <div id={one.name}>
      <Card>
        <h2>{set[lang]}</h2>
        <p>{set.about[lang]}</p>
        <p class="note">{w.made(onDay(lang, one.builtAt), one.rows, Math.ceil(one.bytes / 1000))}</p>
        <p>
          <LinkButton href={paths.dataSet(one.name)} kind="quiet">
            {w.take(set[lang])}
          </LinkButton>
        </p>
        <Details summary={w.columns}>
          <dl class="facts">
            {set.columns.map((column) => (
              <div key={column.name}>
                <dt>
                  <code>{column.name}</code>
                </dt>
                <dd>{column[lang]}</dd>
              </div>
            ))}
          </dl>
        </Details>
      </Card>
    </div>
  )
}

/** Data that anybody may take: what each set holds, when it was made, and how programs find it. */
export function OpenDataPage({ lang, made }: { lang: Lang; made: readonly Made[] }) {
  const w = words(lang).openData
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.note} />
      {made.length === 0 ? <Empty title={w.empty}>{w.emptyWhat}</Empty> : null}
      {made.map((one) => (
        <OneSet key={one.name} lang={lang} one={one} />
      ))}
      <Card>
        <h2>{w.use}</h2>
        <p>
          {w.licence} <a href={licence.url}>{licence.name}</a>
        </p>
        <p>
          <a href={paths.catalog()}>{w.catalog}</a>
        </p>
        <p>
          <a class="btn quiet" href={paths.discovery()}>
            {w.open311}
          </a>
        </p>
        <p>
          <a class="btn quiet" href="/api">
            {w.api}
          </a>
        </p>
      </Card>
    </div>
  )
}
