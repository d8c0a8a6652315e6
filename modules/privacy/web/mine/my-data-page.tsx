import type { Lang } from '@lianxin/platform/i18n'
import {
  Button,
  Card,
  Chips,
  ErrorSummary,
  errorOf,
  Field,
  LinkButton,
  Notice,
  PageHead,
  type FieldError,
} from '@lianxin/ui'
import { noticesPaths } from '@lianxin/notices/contract'
import { peoplePaths } from '@lianxin/people/contract'
import { paths } from '../../contract/paths.ts'
import { ANSWER_WORK_DAYS, rightCodes, rights } from '../../contract/rights.ts'
import { OwnRequests, type RequestShown } from './own-requests.tsx'
import { OwnTables, type OwnTableShown } from './own-tables.tsx'
import { words, type MineWords } from './words.ts'

export interface MyDataPageProps {
  lang: Lang
  tables: readonly OwnTableShown[]
  requests: readonly RequestShown[]
  actId: string
  typed: Readonly<Record<string, string>>
  errors: readonly FieldError[]
  done?: 'sent' | 'withdrawn' | undefined
}

function Consents({ tables, w }: { tables: readonly OwnTableShown[]; w: MineWords }) {
  const rowsIn = (table: string) => tables.find((one) => one.table === table)?.rows ?? []
  const email = rowsIn('notices.choice').some((row) => row.some(({ column, value }) => column === 'email' && value))
  const browsers = rowsIn('notices.subscription').length
  return (
    <Card>
      <h2>{w.consents}</h2>
      <p>{w.consentsLead}</p>
      <ul>
        <li>
          {w.consentPhone}。<small>{w.consentPhoneHow}</small>
        </li>
        {email ? (
          <li>
            {w.consentEmail}{' '}
            <LinkButton kind="quiet" href={noticesPaths.myChoices()}>
              {w.withdraw}
            </LinkButton>
          </li>
        ) : null}
        {browsers > 0 ? (
          <li>
            {w.consentPush(browsers)}{' '}
            <LinkButton kind="quiet" href={noticesPaths.myChoices()}>
              {w.withdraw}
            </LinkButton>
          </li>
        ) : null}
      </ul>
    </Card>
  )
}

function Copy({ w }: { w: MineWords }) {
  return (
    <Card>
      <h2>{w.copy}</h2>
      <p>{w.copyLead}</p>
      <form method="post">
        <Button kind="quiet" name="do" value="zip">
          {w.copyZip}
        </Button>{' '}
        <Button kind="quiet" name="do" value="json">
          {w.copyJson}
        </Button>
      </form>
    </Card>
  )
}

function Ask({
  lang,
  w,
  actId,
  typed,
  errors,
}: Pick<MyDataPageProps, 'lang' | 'actId' | 'typed' | 'errors'> & { w: MineWords }) {
  return (
    <form method="post" class="card stack">
      <h2>{w.ask}</h2>
      <p>{w.askLead(ANSWER_WORK_DAYS)}</p>
      <ErrorSummary title={w.wrong} kept={w.kept} errors={errors} />
      <input type="hidden" name="actId" value={actId} />
      <Chips
        name="kind"
        legend={w.kind}
        required
        value={typed['kind']}
        error={errorOf(errors, 'kind')}
        options={rightCodes.toReversed().map((value) => ({ value, label: rights[value][lang] }))}
      />
      <Field name="words" label={w.text} optional={w.optional} hint={w.textHint} error={errorOf(errors, 'words')}>
        {(control) => <textarea {...control} rows={3} maxLength={1000} value={typed['words'] ?? ''} />}
      </Field>
      <Button name="do" value="ask">
        {w.send}
      </Button>
    </form>
  )
}

/** 我的信息: everything that is kept about the person who reads it, and what they can do about it. */
export function MyDataPage(props: MyDataPageProps) {
  const { lang, tables, requests, actId, done } = props
  const w = words(lang)
  return (
    <div class="stack wide">
      <PageHead title={w.title} note={w.lead} />
      {done ? (
        <Notice tone="ok" live>
          {w[done]}
        </Notice>
      ) : null}
      <nav class="stack" aria-label={w.title}>
        <LinkButton kind="quiet" href={paths.register()}>
          {w.register}
        </LinkButton>
        <LinkButton kind="quiet" href={peoplePaths.looks()}>
          {w.looks}
        </LinkButton>
        <LinkButton kind="quiet" href={peoplePaths.ownDetails()}>
          {w.details}
        </LinkButton>
        <LinkButton kind="quiet" href={noticesPaths.myChoices()}>
          {w.choices}
        </LinkButton>
      </nav>
      <Consents tables={tables} w={w} />
      <Copy w={w} />
      <section class="stack">
        <h2>{w.all}</h2>
        <OwnTables lang={lang} w={w} tables={tables} />
      </section>
      <section class="stack">
        <h2>{w.requests}</h2>
        <OwnRequests requests={requests} lang={lang} w={w} actId={actId} />
      </section>
      <Ask {...props} w={w} />
    </div>
  )
}
