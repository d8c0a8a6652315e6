import { Refusal, type Page, type PageContext, type Raw, type SaidNo } from '@lianxin/platform/http'
import { formats, isFormat, render, type Document } from '../../rules/open311/document.ts'
import { Faulty, faultsDocument } from '../../rules/open311/fault.ts'
import type { Params } from '../../rules/open311/asked-requests.ts'

/** Whatever is open may be read by pages of others; keys never belong into one. */
const open = { 'access-control-allow-origin': '*', vary: 'accept-language' }

/** An answer in the format that the address names. */
export function answer(
  ctx: Pick<PageContext, 'params'>,
  document: Document,
  headers: Readonly<Record<string, string>> = {},
): Raw {
  const { format } = ctx.params
  if (!isFormat(format)) throw new Refusal('not_found')
  // As bytes, so that it is not compressed on its way: of a long list that would cost more than the list itself.
  return { raw: Buffer.from(render(document, format)), mime: formats[format], headers: { ...open, ...headers } }
}

const own: Readonly<Record<string, number>> = { too_many: 429, unavailable: 503, defect: 500, not_found: 404 }

/** The status the standard has for a no: 403 for keys, 404 for what is not there, 400 for everything else the caller did. */
function statusOf({ code, status }: Pick<SaidNo, 'code' | 'status'>): number {
  if (code === 'key_wrong' || code === 'cross_site') return 403
  if (code === 'category_unknown' || code === 'case_not_found') return 404
  return own[code] ?? (status >= 500 ? status : 400)
}

/** Says no in the standard's own form; in XML where the address names no format, since XML is what everybody must read. */
export const sayNo: NonNullable<Page['sayNo']> = (no) => {
  const { params, lang, zh, en } = no
  const faults = no.error instanceof Faulty ? no.error.faults : [{ status: statusOf(no), zh, en }]
  const format = isFormat(params['format']) ? params['format'] : 'xml'
  return {
    raw: render(faultsDocument(faults, lang), format),
    mime: formats[format],
    headers: open,
    status: faults[0]?.status ?? no.status,
  }
}

/** Parameters of the address; one that is named twice is a list with commas. */
export function paramsOf({ url, params }: PageContext): Params {
  const all: Record<string, string> = {}
  for (const [name, value] of url.searchParams) all[name] = all[name] ? `${all[name]},${value}` : value
  // An address of one county's own means that county, whatever else is said.
  const { jurisdiction } = params
  return jurisdiction ? { ...all, jurisdiction_id: jurisdiction } : all
}
