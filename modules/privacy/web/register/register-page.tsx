import type { Lang } from '@lianxin/platform/i18n'
import { bases, type PersonalField, type Subject } from '@lianxin/platform/personal'
import { Card, Details, Facts, LinkButton, PageHead, Tag } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { FieldGroup } from './register.logic.ts'
import { sayKeep } from './say-keep.ts'
import { words, type RegisterWords } from './words.ts'

interface RegisterPageProps {
  lang: Lang
  subjects: readonly { readonly subject: Subject; readonly groups: readonly FieldGroup[] }[]
}

function Item({ one, lang, w }: { one: PersonalField; lang: Lang; w: RegisterWords }) {
  return (
    <li>
      {one.what[lang]} {one.class === 'sensitive' ? <Tag tone="late">{w.sensitive}</Tag> : null}{' '}
      {one.sealed ? <Tag tone="ok">{w.sealed}</Tag> : null} {one.shown === 'whole' ? null : <Tag>{w[one.shown]}</Tag>}
    </li>
  )
}

function Group({ of: { first, fields }, lang, w }: { of: FieldGroup; lang: Lang; w: RegisterWords }) {
  const basis = bases[first.basis]
  return (
    <Card>
      <h2>{first.purpose[lang]}</h2>
      <ul>
        {fields.map((one) => (
          <Item key={`${one.table}.${one.column}`} one={one} lang={lang} w={w} />
        ))}
      </ul>
      <Facts
        facts={[
          { term: w.basis, value: lang === 'zh' ? `${basis.zh}（${basis.article}）` : basis.en },
          { term: w.seen, value: first.seen[lang] },
          { term: w.kept, value: sayKeep(first.keep, w) },
        ]}
      />
    </Card>
  )
}

/** 个人信息处理清单, as the people it is about read it. */
export function RegisterPage({ lang, subjects }: RegisterPageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      {subjects.map(({ subject, groups }, i) => (
        <Details
          key={subject}
          open={i === 0}
          summary={`${w.subject[subject]} · ${w.count(groups.reduce((sum, one) => sum + one.fields.length, 0))}`}
        >
          <div class="stack">
            {groups.map((one) => (
              <Group key={`${one.first.table}.${one.first.column}`} of={one} lang={lang} w={w} />
            ))}
          </div>
        </Details>
      ))}
      <p>
        <LinkButton kind="quiet" href={paths.registerJson()}>
          {w.json}
        </LinkButton>
      </p>
    </div>
  )
}
