import type { PlaceBook } from '@lianxin/places'
import { levelOf } from '@lianxin/places/contract'
import type { PlaceCode } from '@lianxin/platform/ids'

/** Names that may stand in an address: from county to grid. Listed once for each book, since thousands of reports ask. */
export function heldInAddress(book: () => PlaceBook): () => readonly { code: PlaceCode; name: string }[] {
  let of: PlaceBook | undefined
  let held: readonly { code: PlaceCode; name: string }[] = []
  return () => {
    const now = book()
    if (now !== of) {
      of = now
      held = now.all
        .filter(({ code }) => levelOf(code) !== 'micro' && levelOf(code) !== 'city')
        .map(({ code, name }) => ({ code, name }))
    }
    return held
  }
}
