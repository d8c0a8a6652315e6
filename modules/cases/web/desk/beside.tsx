import { Details } from '@lianxin/ui'
import type { BesideCase, OtherCase } from '../../contract/beside.ts'
import { paths } from '../../contract/paths.ts'
import { statusLabel } from '../../contract/statuses.ts'
import { words } from '../words.ts'

interface BesideProps {
  lang: 'zh' | 'en'
  beside: BesideCase
}

/** What else the reporter told, what happened at the place, and what may be the same matter. */
export function Beside({ lang, beside }: BesideProps) {
  const w = words(lang).desk
  return (
    <>
      <Others lang={lang} title={w.similar} cases={beside.similar} open />
      <Others lang={lang} title={w.atPlace(beside.atPlaceCount, beside.atPlaceOpen)} cases={beside.atPlace} />
      <Others lang={lang} title={w.ofReporter(beside.ofReporter.length)} cases={beside.ofReporter} />
    </>
  )
}

function Others(p: { lang: 'zh' | 'en'; title: string; cases: readonly OtherCase[]; open?: boolean }) {
  if (p.cases.length === 0) return null
  return (
    <Details summary={p.title} open={p.open ?? false}>
      <ul class="others">
        {p.cases.map((one) => (
          <li key={one.id}>
            <a href={paths.desk.show(one.id)}>{one.title}</a> <small>{statusLabel(one.status, p.lang)}</small>
          </li>
        ))}
      </ul>
    </Details>
  )
}
