import { randomUUID } from 'node:crypto'
import type { Staff } from '@lianxin/platform/auth'
import {
  fieldErrors,
  isRefusal,
  page,
  Refusal,
  type Form,
  type Page,
  type PageContext,
  type View,
} from '@lianxin/platform/http'
import { z } from 'zod'
import { langs, textParts, type Lang, type NoticeTexts } from '../../contract/book.ts'
import { paths } from '../../contract/paths.ts'
import { noticesRefusals } from '../../contract/refusals.ts'
import { EditText, RestoreText } from '../../contract/texts.ts'
import { previewOf } from '../../rules/preview.ts'
import { sayTime } from '../../rules/say-time.ts'
import { templateFault } from '../../rules/template.ts'
import { islands } from '../../web/islands.ts'
import type { NameShown } from '../../web/texts/shown.ts'
import { TextPage } from '../../web/texts/text-page.tsx'
import { TextsPage } from '../../web/texts/texts-page.tsx'
import { words } from '../../web/texts/words.ts'
import { cityAdministrator } from '../acts/city-only.ts'
import { editText, restoreText } from '../acts/edit-text.ts'
import { listTexts, readVersions } from '../reads/texts.read.ts'
import type { NoticesState } from '../state.ts'

/** The city's administrator; whoever keeps a part of it is told who does. */
export function adminIn(state: NoticesState, { actor }: PageContext): Staff {
  if (actor.kind !== 'staff') throw new Refusal('not_signed_in')
  cityAdministrator(state, actor)
  return actor
}

function namesOf({ book }: NoticesState, event: string, lang: Lang): NameShown[] {
  const row = book.events[event]
  return (row?.placeholders ?? []).flatMap((name) => {
    const one = book.placeholders[name]
    if (!one) return []
    const only = one.matter ? 'text' : one.once && row?.inApp !== false ? 'sms' : undefined
    return [{ name, means: one[lang], example: one.sort === 'time' ? sayTime(one.example, lang) : one.example, only }]
  })
}

interface Again {
  readonly typed: Form
  readonly errors: readonly { field: string; text: string }[]
}

const langIn = (said: string | null | undefined): Lang => langs.find((one) => one === said) ?? 'zh'

async function show(state: NoticesState, ctx: PageContext, of: Lang, again?: Again): Promise<View> {
  adminIn(state, ctx)
  const event = ctx.params['event'] ?? ''
  const row = state.book.events[event]
  const inForce = state.texts.of(event, of)
  if (!row || !inForce) throw new Refusal('text_unknown')
  const versions = await readVersions(state, event, of)
  const typed: NoticeTexts = again
    ? (Object.fromEntries(textParts.map((part) => [part, again.typed.get(part) ?? ''])) as unknown as NoticeTexts)
    : inForce
  const readable = textParts.every((part) => templateFault(typed[part]) === undefined)
  return {
    title: row[ctx.lang].title,
    shell: 'console',
    nav: 'messages',
    islands: islands.texts,
    ...(again && again.errors.length > 0 ? { status: 422 } : {}),
    body: (
      <TextPage
        lang={ctx.lang}
        of={of}
        event={event}
        topic={state.book.topics[row.topic]?.[ctx.lang] ?? row.topic}
        state={state.texts.stateOf(event, of)}
        version={versions[0]?.version ?? 0}
        actId={again?.typed.get('actId') ?? randomUUID()}
        typed={typed}
        why={again?.typed.get('why') ?? ''}
        errors={again?.errors ?? []}
        shipped={row[of]}
        names={namesOf(state, event, ctx.lang)}
        preview={readable ? previewOf(state.book, row, typed, of) : undefined}
        versions={versions}
        saved={again ? undefined : Number(ctx.url.searchParams.get('saved')) || undefined}
      />
    ),
  }
}

function errorsOf(error: unknown, lang: Lang) {
  if (error instanceof z.ZodError) return fieldErrors(error).map((one) => ({ field: one.field, text: one[lang] }))
  if (!isRefusal(error) || !(error.code in noticesRefusals) || error.code === 'text_unknown') throw error
  const text = noticesRefusals[error.code as keyof typeof noticesRefusals][lang]
  const detail = error.detail[lang]
  return [{ field: error.detail.field ?? 'why', text: detail ?? text }]
}

async function save(state: NoticesState, ctx: PageContext, form: Form) {
  const of = langIn(form.get('lang'))
  if (form.get('do') === 'preview') return show(state, ctx, of, { typed: form, errors: [] })
  const staff = adminIn(state, ctx)
  const event = ctx.params['event'] ?? ''
  try {
    const version =
      form.get('do') === 'restore'
        ? await restoreText(state, staff, event, RestoreText.parse(form.values))
        : await editText(state, staff, event, EditText.parse(form.values))
    return { to: `${paths.text(event)}?of=${of}&saved=${version}` }
  } catch (error) {
    return show(state, ctx, of, { typed: form, errors: errorsOf(error, ctx.lang) })
  }
}

/** 通知文字: all that people are told, in either language, to be changed, looked at and put back. */
export function textPages(state: NoticesState): Page[] {
  return [
    page({
      path: paths.texts(),
      power: 'notices.manage',
      async get(ctx) {
        adminIn(state, ctx)
        return {
          title: words(ctx.lang).title,
          shell: 'console',
          nav: 'messages',
          islands: islands.texts,
          body: <TextsPage lang={ctx.lang} topics={listTexts(state, ctx.lang)} />,
        }
      },
    }),
    page({
      path: '/console/messages/texts/{event}',
      power: 'notices.manage',
      get: (ctx) => show(state, ctx, langIn(ctx.url.searchParams.get('of'))),
      post: (ctx, form) => save(state, ctx, form),
    }),
  ]
}
