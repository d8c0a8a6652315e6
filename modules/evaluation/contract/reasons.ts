/**
 * Why a case is counted in a part of a figure, or is not: one sentence each, with the instant it speaks of where there
 * is one (`{at}`) and a number (`{n}`). `counted` says which of the two it means. Free of zod.
 */
interface ReasonRow {
  readonly counted: boolean
  readonly zh: string
  readonly en: string
}

const yes = (zh: string, en: string): ReasonRow => ({ counted: true, zh, en })
const no = (zh: string, en: string): ReasonRow => ({ counted: false, zh, en })

export const reasons = {
  reported: yes('{at} 上报', 'reported on {at}'),
  accepted: yes('{at} 受理', 'accepted on {at}'),
  handled: yes('{at} 办结答复', 'handled on {at}'),
  handled_in_time: yes('{at} 办结，各次办理都没有超过时限', 'handled on {at}, every handling within its limit'),
  late_open: yes('应在 {at} 前办好，冻结时还没办', 'to be handled by {at}, and open when the period froze'),
  answered: yes('{at} 已答复，并请反映人评价', 'answered on {at}, and its reporter asked to rate it'),
  rated: yes('{at} 反映人评价', 'rated by its reporter on {at}'),
  rated_assisted: yes(
    '{at} 由别的单位回访、纸质或她指定的人代录评价',
    'rated on {at} by call-back, paper or a helper she named',
  ),
  solved: yes('反映人说解决了', 'its reporter said it is solved'),
  satisfied: yes('反映人评了 4 分或 5 分', 'its reporter gave 4 or 5'),
  dispatched: yes('{at} 派到承办单位', 'dispatched on {at}'),
  contacted: yes(
    '{at} 联系过反映人，在派单后 24 小时内',
    'its reporter contacted on {at}, within 24 hours of dispatch',
  ),
  handled_first: yes('{at} 已办好，在派单后 24 小时内', 'handled on {at}, within 24 hours of dispatch'),
  closed: yes('{at} 结案', 'closed on {at}'),
  closed_in_time: yes('{at} 结案，各次办理都没有超过时限', 'closed on {at}, every handling within its limit'),
  reworked: yes('退回重办 {n} 次', 'sent back {n} times'),
  extended: yes('批准延期 {n} 次', 'extension granted {n} times'),
  reopened: yes('反映人申请重启 {n} 次', 'reopened by its reporter {n} times'),
  on_spot: yes('当场解决', 'settled on the spot'),
  handed_up: yes('逐级上交 {n} 次', 'handed up {n} times'),
  excluded_counted: yes('评议组同意剔除', 'left out by the panel'),

  staff: no('工作人员发现，另行统计', 'found by staff, counted apart'),
  excluded: no('评议组同意剔除，不计入考核', 'left out of the assessment by the panel'),
  merged: no('{at} 并入别的件，在那一件计', 'merged on {at}, counted where it went'),
  not_accepted: no('{at} 不予受理', 'not accepted, {at}'),
  withdrawn: no('{at} 反映人撤回', 'withdrawn by its reporter on {at}'),
  terminated: no('{at} 批准终止，不算结案', 'terminated on {at}, which is no closing'),
  suspended: no('挂账中，算没有解决', 'suspended, which counts as unsolved'),
  unaccepted: no('冻结时还没受理', 'not accepted yet when the period froze'),
  not_due: no('还在时限内，未到应处置的时候', 'within its limit, not due yet'),
  not_handled: no('冻结时还没办结答复', 'not handled when the period froze'),
  was_late: no('有一次办理超过了时限', 'a handling was past its limit'),
  not_late: no('没有超期未办', 'not open past its limit'),
  not_answered: no('冻结时还没答复到反映人', 'not answered when the period froze'),
  unrated: no('没有评价；不评不算满意', 'not rated; silence is not content'),
  partly: no('反映人说部分解决', 'its reporter said it is partly solved'),
  unsolved: no('反映人说没有解决', 'its reporter said it is not solved'),
  neutral: no('反映人评了 3 分，不算好评', 'its reporter gave 3, which is not favourable'),
  unhappy: no('反映人评了 1 分或 2 分', 'its reporter gave 1 or 2'),
  not_dispatched: no('没有派到承办单位', 'not dispatched to a unit'),
  contacted_late: no('{at} 才联系反映人，派单已超过 24 小时', 'contacted on {at} only, over 24 hours after dispatch'),
  never_contacted: no('冻结时还没联系过反映人', 'its reporter not contacted when the period froze'),
  not_closed: no('冻结时还没结案', 'not closed when the period froze'),
  none: no('没有这种情况', 'not so'),
  kept: no('评得如何，不逐件告诉办过它的单位', 'how it was rated is not told, case by case, to units that had it'),
} as const satisfies Record<string, ReasonRow>

export type ReasonCode = keyof typeof reasons

/** Why, as it is kept and said: the instant in milliseconds since the epoch. */
export interface Reason {
  readonly code: ReasonCode
  readonly at?: number
  readonly n?: number
}
