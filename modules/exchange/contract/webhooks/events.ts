/**
 * What a webhook may be told, by the acts of a case that it stands for. What is not listed stays in the house: words
 * between a reporter and a unit, who is complained of, who was asked to hurry.
 */
import type { Act } from '@lianxin/cases/contract'

interface EventRow {
  readonly zh: string
  readonly en: string
  readonly acts: readonly (Act | 'report' | 'import' | 'part')[]
}

export const webhookEvents = {
  'case.reported': { zh: '上报', en: 'Reported', acts: ['report', 'import', 'part'] },
  'case.verified': { zh: '核实', en: 'Looked at on the spot', acts: ['verify', 'verified'] },
  'case.accepted': { zh: '受理或改类', en: 'Accepted or reclassified', acts: ['accept', 'reclassify'] },
  'case.not_accepted': { zh: '不予受理', en: 'Not accepted', acts: ['not_accept'] },
  'case.merged': { zh: '并案或分开', en: 'Merged or parted', acts: ['merge', 'unmerge', 'split', 'rejoin'] },
  'case.dispatched': {
    zh: '派单',
    en: 'Dispatched',
    acts: ['dispatch', 'coordinate', 'hand_up', 'hand_down', 'uphold_return', 'overrule_return'],
  },
  'case.signed_for': { zh: '签收', en: 'Signed for', acts: ['sign_for'] },
  'case.returned': { zh: '退单', en: 'Returned', acts: ['return', 'refuse_remit'] },
  'case.progress': {
    zh: '进展',
    en: 'Progress',
    acts: [
      'contact',
      'progress',
      'whistle',
      'assist_answer',
      'reassign',
      'extend',
      'grant_extension',
      'refuse_extension',
    ],
  },
  'case.suspended': { zh: '挂账或恢复', en: 'Suspended or resumed', acts: ['suspend', 'resume'] },
  'case.handled': { zh: '办结', en: 'Handled', acts: ['handle', 'on_spot'] },
  'case.answered': { zh: '答复', en: 'Answered', acts: ['pass', 'let_pass', 'object', 'share_answer'] },
  'case.rated': { zh: '评价', en: 'Rated', acts: ['rate'] },
  'case.again': { zh: '重办或重启', en: 'Reworked or reopened', acts: ['rework', 'rework_up', 'reopen', 'review'] },
  'case.ended': {
    zh: '结束',
    en: 'Ended',
    acts: ['close', 'withdraw', 'terminate', 'approve_termination', 'refuse_termination', 'archive'],
  },
  'case.overdue': { zh: '超期', en: 'Overdue', acts: ['overdue'] },
} as const satisfies Record<string, EventRow>

export type WebhookEvent = keyof typeof webhookEvents
export const webhookEventCodes = Object.keys(webhookEvents) as WebhookEvent[]

const byAct = new Map<string, WebhookEvent>(
  webhookEventCodes.flatMap((event) => webhookEvents[event].acts.map((act) => [`cases.${act}`, event] as const)),
)

/** The event an entry of the journal stands for; undefined for what is not told. */
export const eventOf = (act: string): WebhookEvent | undefined => byAct.get(act)
