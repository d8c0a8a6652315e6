import { personalTable, said, type PersonalTable } from '@lianxin/platform/personal'

const officer = said('本人；个人信息保护负责人', 'the person; the data protection officer')

/** What this room keeps about people: its part of the register. */
export const privacyPersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'privacy.request',
    key: ['county', 'id'],
    subject: 'resident',
    purpose: said(
      '答复本人对自己信息的请求，证明怎样答复',
      'to answer what people ask about their data, and to prove how it was answered',
    ),
    basis: 'duty',
    seen: officer,
    keep: { since: 'made', days: null, then: 'keep' },
    own: {
      column: 'person',
      as: 'resident',
      beside: { kind: said('请求', 'asked'), asked_at: said('时间', 'when'), state: said('结果', 'outcome') },
    },
    columns: {
      person: { what: said('谁提出的', 'who asked') },
      words: { what: said('说了什么', 'in what words') },
      answer: { what: said('答复', 'the answer') },
      decided_by: { what: said('谁答复的', 'who answered'), subject: 'staff' },
      decided_by_name: { what: said('答复人姓名', 'their name'), subject: 'staff' },
    },
  }),
  personalTable({
    table: 'privacy.assessment',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: said('谁做的影响评估，要能查到', 'who assessed the impact must be known'),
    basis: 'proof',
    seen: said('个人信息保护负责人和审计人员', 'the data protection officer and auditors'),
    keep: { since: 'made', days: null, then: 'keep' },
    columns: { by_account: { what: said('谁做的', 'who') }, by_name: { what: said('姓名', 'their name') } },
    other: { title: 'name of a use of data' },
  }),
]
