import { notPersonal, personalTable, said, type PersonalTable } from '@lianxin/platform/personal'

/** Ten years, as long as the request the words belong to. */
export const WORDS_DAYS = 3650

const watching = said('回访、监督人员，限其管辖范围', 'call-back and supervisors, within their places')
const signs = said('谁签的、谁定的，要能查到', 'who signed and who decided must be known')
const kept = { since: 'made', days: null, then: 'keep' } as const
const assessed = said('考核期内被考核单位和监督人员', 'the units assessed and those who watch')

/** A table whose only personal columns are the names of staff who answer for what stands in it. */
const signedBy = (
  table: PersonalTable['table'],
  key: readonly string[],
  columns: readonly string[],
  other: Readonly<Record<string, string>> = {},
): PersonalTable =>
  personalTable({
    table,
    key: ['county', ...key],
    subject: 'staff',
    purpose: signs,
    basis: 'proof',
    seen: assessed,
    keep: kept,
    columns: Object.fromEntries(
      columns.map((one) => [one, { what: said('经办的工作人员', 'the member of staff who answers for it') }]),
    ),
    other,
  })

/** What this room keeps about people: its part of the register. */
export const evaluationPersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'evaluation.callback',
    subject: 'resident',
    purpose: said(
      '请本人评价，由经办单位以外的人来问',
      'to ask the person what they think, by somebody outside the handling unit',
    ),
    basis: 'duty',
    seen: watching,
    keep: { since: 'ended', days: WORDS_DAYS, then: 'deidentify' },
    own: { column: 'case_id', of: 'cases.case', as: 'worker', beside: { called_at: said('时间', 'when') } },
    columns: {
      words: { what: said('本人的话', 'what the person said') },
      helper: { what: said('谁帮着填的', 'who helped to fill it in') },
      called_by: { what: said('谁打的电话', 'who rang'), subject: 'staff' },
      called_by_name: { what: said('打电话的人姓名', 'their name'), subject: 'staff' },
    },
    other: { reason: 'a code' },
  }),
  personalTable({
    table: 'evaluation.fact',
    key: ['county', 'id'],
    subject: 'resident',
    purpose: said('统计办理质量', 'to count how well requests are handled'),
    basis: 'duty',
    seen: watching,
    keep: { since: 'ended', days: WORDS_DAYS, then: 'deidentify' },
    own: { column: 'id', of: 'cases.case', as: 'worker', beside: { rated_at: said('时间', 'when') } },
    columns: {
      words: { what: said('评价的话', 'words of the rating') },
      handler: { what: said('办结人（编号）', 'who handled it, by number'), subject: 'staff' },
    },
    other: { handled_unit: 'an office', last_contact_at: 'a time' },
  }),
  personalTable({
    table: 'evaluation.rating_batch',
    key: ['county', 'id'],
    subject: 'resident',
    purpose: said('经办单位看到成批的评价，认不出是谁', 'the unit reads ratings in batches that name nobody'),
    basis: 'duty',
    seen: said('经办单位', 'the handling unit'),
    keep: { since: 'made', days: WORDS_DAYS, then: 'delete' },
    columns: { words: { what: said('评价的话，打乱次序', 'words of the ratings, in no order') } },
  }),
  personalTable({
    table: 'evaluation.sample',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: said('由别处的人抽查办结质量', 'closed requests looked at by people of another place'),
    basis: 'duty',
    seen: watching,
    keep: kept,
    columns: { judged_by: { what: said('谁看的', 'who looked') }, note: { what: said('看到了什么', 'what they saw') } },
  }),
  personalTable({
    table: 'evaluation.finding',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: said('不像偶然的评价，请人看一看', 'ratings unlike chance, for a person to look at'),
    basis: 'duty',
    seen: said('回访核查和监督人员', 'call-back auditors and supervisors'),
    keep: kept,
    columns: {
      subject: { what: said('涉及的经办人或单位', 'the handler or unit it is about') },
      looked_by_name: { what: said('谁看的', 'who looked') },
      note: { what: said('看后的意见', 'what they think') },
    },
  }),
  personalTable({
    table: 'evaluation.frozen_case',
    key: ['county', 'period', 'id'],
    subject: 'resident',
    purpose: said('考核期固定下来的依据', 'what a frozen assessment stands on'),
    basis: 'duty',
    seen: assessed,
    keep: kept,
    columns: { fact: { what: said('当时的办理情况', 'the request as it stood') } },
  }),
  signedBy('evaluation.draw', ['id'], ['drawn_by_name']),
  signedBy('evaluation.hand_entry', ['scheme', 'unit', 'item', 'no'], ['by_name', 'evidence']),
  signedBy('evaluation.panel', ['id'], ['appointed_by_name', 'why']),
  signedBy('evaluation.panel_member', ['panel', 'account'], ['account', 'name'], { unit_name: 'an office' }),
  signedBy('evaluation.period', ['id'], ['opened_by_name']),
  signedBy('evaluation.plea', ['id'], ['filed_by', 'filed_by_name', 'reason', 'answer']),
  signedBy('evaluation.plea_vote', ['plea', 'member'], ['member', 'member_name', 'reason']),
  signedBy('evaluation.scheme_agreement', ['scheme', 'no', 'unit'], ['by_account', 'by_name']),
  signedBy('evaluation.scheme_version', ['scheme', 'no'], ['proposed_by_name', 'why'], { content: 'a scheme' }),
  signedBy('evaluation.sheet', ['id'], ['signed_by', 'signed_by_name', 'signed_as'], { content: 'figures of a unit' }),
  notPersonal('evaluation.public_tally', { contact_due: 'a count', contact_in_time: 'a count' }),
  notPersonal('evaluation.tally', { contact_due: 'a count', contact_in_time: 'a count' }),
  notPersonal('evaluation.scheme', { name: 'name of a scheme' }),
]
