import type { Lang } from '@lianxin/platform/i18n'
import { PageHead } from '@lianxin/ui'
import type { CaseId } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { words } from './words.ts'

interface RunCasesPageProps {
  lang: Lang
  run: string
  from: string
  to: string
  all: number
  cases: readonly { id: CaseId; number: string }[]
}

/** Cases of one pair of units, by number alone: what is in them is shown by the desk to whoever may see it. */
export function RunCasesPage({ lang, run, from, to, all, cases }: RunCasesPageProps) {
  const w = words(lang)
  return (
    <div class="stack sheet-page">
      <PageHead
        title={w.casesOf}
        back={{ href: paths.dryRun(run), label: w.runTitle }}
        note={`${from} → ${to} · ${w.someCases(cases.length, all)}`}
      />
      <ul class="row">
        {cases.map(({ id, number }) => (
          <li key={id}>
            <a href={paths.desk.show(id)}>{number}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
