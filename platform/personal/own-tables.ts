import { notPersonal, personalTable, said, type PersonalTable } from './field.ts'

const officials = said(
  '经办人员，限其管辖范围；监督和审计人员',
  'those who handle the matter, within their places; supervisors and auditors',
)

/** What the platform itself keeps about people. */
export const platformPersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'platform.session',
    key: ['token_hash'],
    subject: 'anybody',
    purpose: said(
      '保持登录，让本人看到自己在哪里登录、能退出',
      'to stay signed in, and to see where one is signed in and end it',
    ),
    basis: 'security',
    seen: said('本人', 'the person'),
    keep: { since: 'used', days: 30, then: 'delete' },
    own: {
      column: 'subject',
      as: 'auth',
      beside: { created_at: said('登录时间', 'signed in'), seen_at: said('最后一次使用', 'last used') },
    },
    columns: {
      subject: { what: said('登录的是谁', 'who is signed in') },
      ip: { what: said('登录时的网络地址', 'network address at sign-in'), shown: 'never' },
      agent: { what: said('浏览器名称', 'name of the browser') },
    },
    other: {
      second_at: 'when a code was last shown',
      token_hash: 'a hash of a random token',
    },
  }),
  personalTable({
    table: 'platform.message',
    key: ['county', 'key'],
    subject: 'anybody',
    purpose: said('把办理进展送到本人手上', 'to deliver to the person what became of their matter'),
    basis: 'duty',
    seen: said(
      '只有发送程序；送不出去的，系统管理员看到带星号的地址',
      'the sender alone; of what cannot be delivered the administrator sees a starred address',
    ),
    keep: { since: 'sent', days: 0, then: 'delete' },
    columns: {
      recipient: {
        what: said('手机号、邮箱或推送地址', 'phone, e-mail or push address'),
        sealed: true,
        shown: 'masked',
      },
      body: { what: said('消息的正文', 'words of the message'), shown: 'never' },
      subject: { what: said('消息的标题', 'subject of the message') },
    },
  }),
  personalTable({
    table: 'platform.file',
    key: ['county', 'id'],
    subject: 'resident',
    purpose: said(
      '照片、语音和材料，说明诉求和办理结果',
      'photos, voice notes and papers that show the matter and what was done',
    ),
    basis: 'duty',
    seen: officials,
    keep: { since: 'ended', days: 3650, then: 'delete' },
    columns: {
      body: {
        what: said('文件内容（已去掉位置和设备信息）', 'the file, without where and by which device it was made'),
        shown: 'never',
      },
    },
  }),
  personalTable({
    table: 'journal.entry',
    key: ['county', 'object', 'version'],
    subject: 'anybody',
    purpose: said(
      '留下谁在什么时候做了什么、为什么，任何人不能改；不含电话、证件和住址',
      'who did what, when and why, beyond anybody’s power to change; holds no phone, paper number or home address',
    ),
    basis: 'proof',
    seen: officials,
    keep: { since: 'made', days: null, then: 'keep' },
    // Of what was done to a request the person is told each step on its page; here, who looked at name and number, and why.
    own: {
      column: 'object',
      of: 'cases.case',
      only: { column: 'act', ending: '.unmask' },
      as: 'resident',
      beside: { at: said('谁在什么时候看过姓名和电话', 'when somebody looked at name and number') },
    },
    columns: {
      actor: { what: said('谁做的（编号）', 'who did it, by number') },
      actor_name: { what: said('工作人员姓名；居民不记姓名', 'name of the member of staff; of residents none') },
      why: { what: said('理由', 'the reason') },
      body: { what: said('做了什么', 'what was done') },
    },
  }),
  personalTable({
    table: 'platform.legal_hold',
    key: ['county', 'object', 'at'],
    subject: 'staff',
    purpose: said('谁决定暂不删除、为什么，要能查到', 'who stopped a term and why must be known'),
    basis: 'proof',
    seen: said('个人信息保护负责人和审计人员', 'the data protection officer and auditors'),
    keep: { since: 'made', days: null, then: 'keep' },
    columns: {
      why: { what: said('理由', 'why') },
      by_account: { what: said('谁决定的', 'who decided') },
      by_name: { what: said('决定人姓名', 'their name') },
    },
  }),
  personalTable({
    table: 'journal.look',
    key: ['county', 'object', 'version', 'subject'],
    subject: 'anybody',
    purpose: said(
      '让本人查到谁看过、导出过自己的信息，任何人不能改',
      'so that people can read who saw or took out their data, beyond anybody’s power to change',
    ),
    basis: 'proof',
    seen: officials,
    keep: { since: 'made', days: null, then: 'keep' },
    own: {
      column: 'person',
      as: 'resident',
      beside: {
        at: said('什么时候', 'when'),
        kind: said('怎么看的', 'how'),
        what: said('哪一页、哪份清单', 'which page or list'),
      },
    },
    columns: {
      subject: { what: said('看的是哪件事（编号）', 'what was looked at, by number') },
      person: { what: said('谁的信息（编号）', 'whose data, by number') },
      actor: { what: said('谁看的（编号）', 'who looked, by number') },
      actor_name: { what: said('看的人的姓名', 'name of whoever looked') },
      why: { what: said('理由', 'the reason') },
    },
  }),
  notPersonal('journal.checkpoint', { body: 'hashes' }),
  notPersonal('journal.follower', { name: 'name of a program' }),
  notPersonal('platform.loaded', { name: 'name of a load' }),
  notPersonal('platform.migration', { name: 'name of a file' }),
]
