import type { Lang } from '@lianxin/platform/i18n'
import { list, type Document } from '../../rules/open311/document.ts'
import type { ExchangeState } from '../deps.ts'
import { jurisdictions } from './jurisdiction.ts'
import { toPlaceCode } from '@lianxin/platform/ids'

const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2'
/** When what this interface says last changed. */
const CHANGED = '2026-03-01T00:00:00+08:00'
const offered = ['text/xml', 'application/json']

/** Where the standard is spoken: once for the city, and once for each county alone. */
export function discoveryDocument(state: ExchangeState, origin: string, lang: Lang): Document {
  const nameOf = (county: string | number) => state.places.nameOf(toPlaceCode(`${county}000000000000`))
  const endpoint = (path: string) => ({
    specification: SPECIFICATION,
    url: `${origin}${path}`,
    changeset: CHANGED,
    type: 'production',
    formats: list('format', offered),
  })
  return {
    root: 'discovery',
    body: {
      changeset: CHANGED,
      contact:
        lang === 'zh'
          ? `${nameOf(state.city)}网格连心办，电话 12345`
          : `Grid service office of ${nameOf(state.city)}, telephone 12345`,
      key_service:
        lang === 'zh'
          ? `由市和各县（市、区）的系统管理员发放：${origin}/console/keys`
          : `Issued by the system administrators of the city and its counties: ${origin}/console/keys`,
      endpoints: list('endpoint', [
        endpoint('/open311/v2'),
        ...jurisdictions(state).map((county) => endpoint(`/open311/${county}/v2`)),
      ]),
    },
  }
}
