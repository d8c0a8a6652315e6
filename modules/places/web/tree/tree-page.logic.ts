import type { Tone } from '@lianxin/ui'
import type { Extent } from '../../contract/place-fields.ts'

/** A place without border or list stands out: somebody has to draw it. */
export const extentTone = (extent: Extent): Tone => (extent === 'none' ? 'due' : extent === 'polygon' ? 'ok' : 'plain')
