import {
  Button,
  Card,
  Details,
  ErrorSummary,
  errorOf,
  Field,
  type FieldError,
  Notice,
  PageHead,
  Tabs,
} from '@lianxin/ui'
import { langs, textParts, type Lang, type NoticeTexts, type TextPart } from '../../contract/book.ts'
import { paths } from '../../contract/paths.ts'
import type { TextState } from '../../rules/text-state.ts'
import { Names } from './names.tsx'
import { PreviewCard } from './preview-card.tsx'
import type { NameShown, Preview, TextVersion } from './shown.ts'
import { Versions } from './versions.tsx'
import { words } from './words.ts'

export interface TextPageProps {
  lang: Lang
  /** Whose text this is: each language has its own versions. */
  of: Lang
  event: string
  topic: string
  state: TextState
  /** The version that is looked at; 0 while nobody has changed it. */
  version: number
  actId: string
  typed: NoticeTexts
  why: string
  errors: readonly FieldError[]
  shipped: NoticeTexts
  names: readonly NameShown[]
  /** Undefined while braces and brackets do not come in pairs. */
  preview: Preview | undefined
  versions: readonly TextVersion[]
  saved: number | undefined
}

const parts = {
  title: { label: 'partTitle', hint: 'partTitleHint', rows: 1, max: 200 },
  text: { label: 'partText', hint: 'partTextHint', rows: 4, max: 1000 },
  sms: { label: 'partSms', hint: 'partSmsHint', rows: 3, max: 500 },
} as const satisfies Record<TextPart, object>

/** One text in one language: changed beside its preview, with the names it may use and every version it had. */
export function TextPage(p: TextPageProps) {
  const w = words(p.lang)
  const here = `${paths.text(p.event)}?of=${p.of}` as const
  return (
    <div class="stack">
      <PageHead title={p.shipped.title} note={p.topic} back={{ href: paths.texts(), label: w.back }} />
      <Tabs
        label={w.title}
        tabs={langs.map((of) => ({
          href: `${paths.text(p.event)}?of=${of}`,
          label: w[of],
          current: of === p.of,
        }))}
      />
      {p.saved ? (
        <Notice tone="ok" live>
          {w.saved(p.saved)}
        </Notice>
      ) : null}
      {p.state === 'unfit' ? <Notice tone="late">{w.unfit}</Notice> : null}
      <ErrorSummary title={w.wrong} kept={w.kept} errors={p.errors} />
      <div class="beside">
        <form method="post" action={here} class="stack">
          <Which {...p} />
          {textParts.map((part) => (
            <Part key={part} part={part} {...p} />
          ))}
          <Field name="why" label={w.why} error={errorOf(p.errors, 'why')}>
            {(control) => <input {...control} maxLength={500} value={p.why} />}
          </Field>
          <div class="row">
            <Button kind="quiet" name="do" value="preview">
              {w.tryIt}
            </Button>
            <Button name="do" value="save">
              {w.save}
            </Button>
          </div>
        </form>
        <div class="stack">
          <PreviewCard lang={p.lang} of={p.of} preview={p.preview} />
          <Names lang={p.lang} names={p.names} />
        </div>
      </div>
      {p.state === 'shipped' ? null : <Restore {...p} here={here} />}
      <Versions lang={p.lang} of={p.of} versions={p.versions} />
    </div>
  )
}

const Which = ({ actId, of, version }: Pick<TextPageProps, 'actId' | 'of' | 'version'>) => (
  <>
    <input type="hidden" name="actId" value={actId} />
    <input type="hidden" name="lang" value={of} />
    <input type="hidden" name="version" value={version} />
  </>
)

function Part({ lang, of, part, typed, errors }: TextPageProps & { part: TextPart }) {
  const w = words(lang)
  const { label, hint, rows, max } = parts[part]
  return (
    <Field name={part} label={w[label]} hint={w[hint]} error={errorOf(errors, part)}>
      {(control) => (
        <textarea {...control} lang={of === 'en' ? 'en' : 'zh-CN'} rows={rows} maxLength={max} value={typed[part]} />
      )}
    </Field>
  )
}

/** The shipped text, and the way back to it. */
function Restore({ here, ...p }: TextPageProps & { here: string }) {
  const w = words(p.lang)
  return (
    <Details summary={w.restore}>
      <Card>
        <h3>{w.shipped}</h3>
        {textParts.map((part) => (
          <p key={part} class="said" lang={p.of === 'en' ? 'en' : 'zh-CN'}>
            {p.shipped[part]}
          </p>
        ))}
      </Card>
      <form method="post" action={here} class="stack narrow">
        <Which {...p} />
        <p class="note">{w.restoreHow}</p>
        <Field id="f-restore-why" name="why" label={w.restoreWhy}>
          {(control) => <input {...control} required minLength={2} maxLength={500} />}
        </Field>
        <Button kind="quiet" name="do" value="restore">
          {w.restore}
        </Button>
      </form>
    </Details>
  )
}
