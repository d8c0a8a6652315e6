import { randomUUID } from 'node:crypto'
import { page, type Form, type Page, type PageAnswer, type PageContext, type View } from '@lianxin/platform/http'
import { AuditQuery, ExportAudit, type AuditLine } from '../../contract/audit.ts'
import { AuditPage } from '../../web/audit/audit-page.tsx'
import { nothingTyped, type Typed } from '../../web/typed.ts'
import { words } from '../../web/words.ts'
import { exportAudit, readAudit, spanOf } from '../reads/audit.read.ts'
import type { PeopleState } from '../room.ts'
import { csvFileOf } from '../roster/sheet-out.ts'
import { staffIn } from '../staff-in.ts'
import { readFields, typedWith } from './form-errors.ts'

interface Shown {
  readonly typed: Typed
  readonly lines?: readonly AuditLine[]
  readonly more?: boolean
  readonly asked?: AuditQuery
}

function show(state: PeopleState, ctx: PageContext, { typed, lines = [], more = false, asked = {} }: Shown): View {
  return {
    title: words(ctx.lang).audit.title,
    shell: 'console',
    nav: 'audit',
    status: typed.errors.length > 0 ? 422 : 200,
    body: (
      <AuditPage
        lang={ctx.lang}
        typed={typed}
        actId={randomUUID()}
        span={spanOf(asked, state.clock.now())}
        lines={lines}
        more={more}
      />
    ),
  }
}

/** What was asked in the address, as a form would have it. */
const askedIn = ({ url }: PageContext): Form => {
  const entries = [...url.searchParams.entries()]
  const values = Object.fromEntries(entries)
  return {
    get: (name) => values[name],
    all: (name) => url.searchParams.getAll(name),
    values,
    entries,
    files: [],
  }
}

const heads = {
  zh: ['时间', '账号', '姓名', '动作', '对象', '版本', '地方', '理由'],
  en: ['at', 'account', 'name', 'act', 'object', 'version', 'place', 'reason'],
} as const
/** A cell that a spreadsheet would take for a formula is made text: reasons are what people typed. */
const safe = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell)
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

function csvOf(lines: readonly AuditLine[], lang: 'zh' | 'en'): string {
  const rows = lines.map(({ at, actor, name, act, object, version, place, why }) =>
    [at, actor, name, act, object, String(version), place, why ?? ''].map(safe),
  )
  return `\uFEFF${[heads[lang], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

async function send(state: PeopleState, ctx: PageContext, form: Form): Promise<PageAnswer> {
  try {
    const lines = await exportAudit(state, staffIn(ctx), readFields(ExportAudit, form))
    return csvFileOf(csvOf(lines, ctx.lang), 'audit.csv')
  } catch (error) {
    return show(state, ctx, { typed: typedWith(form, error, ctx.lang) })
  }
}

/** '/console/audit': the journal, searched and taken out by the audit administrator. */
export const auditPage = (state: PeopleState): Page =>
  page({
    path: '/console/audit',
    power: 'people.audit',
    freshSecond: (_, form) => form !== undefined,
    async get(ctx) {
      const form = askedIn(ctx)
      try {
        const asked = readFields(AuditQuery, form)
        const found = await readAudit(state, staffIn(ctx), asked)
        return show(state, ctx, { typed: { ...nothingTyped, values: form.values }, asked, ...found })
      } catch (error) {
        return show(state, ctx, { typed: typedWith(form, error, ctx.lang) })
      }
    },
    post: (ctx, form) => send(state, ctx, form),
  })
