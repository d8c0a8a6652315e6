import type { Job } from '@lianxin/platform/jobs'
import { everywhere } from '@lianxin/platform/journal'
import type { PlacesState } from '../state.ts'
import { q } from '../store.ts'

const KEPT_HOURS = 7 * 24

/** Uploaded files are kept a week, confirmed or not; what they changed stays in the journal. */
export const clearImportsJob = ({ db }: PlacesState): Job => ({
  name: 'places-clear-imports',
  everySeconds: 3600,
  run: async (now) => {
    await db.write(
      everywhere,
      q.deleteFrom('places.import').where('created_at', '<', now.subtract({ hours: KEPT_HOURS })),
    )
  },
})
