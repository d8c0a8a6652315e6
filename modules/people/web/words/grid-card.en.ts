import type { Words } from '@lianxin/platform/i18n'
import type { gridCardZh } from './grid-card.zh.ts'

export const gridCardEn: Words<typeof gridCardZh> = {
  workers: 'Your grid worker',
  worker: 'grid worker',
  leader: 'grid leader',
  away: (day) => `on leave until ${day}; please ask`,
  none: 'No worker is posted yet. Ring the supervision number, or report what you need.',
  supervision: 'Supervision phone',
  onDuty: 'On duty now',
  organisations: 'Party organisations in the grid',
  shown: 'People who show who they are',
  shownLead: (n) => `${n} Party members and professionals are shown here, each with their own consent.`,
  member: 'Party member',
  more: (n) => `and ${n} more`,
}
