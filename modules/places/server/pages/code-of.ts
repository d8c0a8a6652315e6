import { Refusal, type PageContext } from '@lianxin/platform/http'
import { parsePlaceCode, type PlaceCode } from '../../contract/codes.ts'

/** The code in a page's address; what is no code is answered like a place that does not exist. */
export function getCode({ params }: Pick<PageContext, 'params'>): PlaceCode {
  const code = parsePlaceCode(params['code'] ?? '')
  if (!code) throw new Refusal('place_not_found', { field: 'code' })
  return code
}
