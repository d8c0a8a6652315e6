import { personalTable, said, type PersonalTable, type Term } from '@lianxin/platform/personal'
import { EMAIL } from './sealed-at.ts'

const owner = said('本人', 'the person')

/** What this room keeps about people: its part of the register. */
export const noticesPersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'notices.notice',
    key: ['county', 'key'],
    subject: 'anybody',
    purpose: said('把每一步告诉该知道的人', 'to tell each step to whoever should know'),
    basis: 'duty',
    seen: owner,
    keep: { since: 'made', days: 180, then: 'delete' },
    own: {
      column: 'person',
      as: 'resident',
      beside: { created_at: said('时间', 'when'), event: said('什么事', 'what') },
    },
    columns: {
      person: { what: said('告诉谁', 'who is told') },
      phone: { what: said('为这件事留的电话', 'number given for the matter'), shown: 'never', sealed: true },
      params: { what: said('消息里的编号和名称', 'numbers and names in the message') },
      once: {
        what: said('只在消息里出现一次的内容，发出即删', 'what stands in the message only, forgotten when it is sent'),
        shown: 'never',
      },
    },
  }),
  personalTable({
    table: 'notices.choice',
    key: ['county', 'person'],
    subject: 'anybody',
    purpose: said('按本人的选择发消息', 'to tell people things the way they chose'),
    basis: 'consent',
    seen: owner,
    keep: { since: 'withdrawn', days: 0, then: 'delete' },
    own: { column: 'person', as: 'resident' },
    columns: {
      person: { what: said('谁的选择', 'whose choices') },
      email: { what: said('邮箱', 'e-mail address'), sealed: true, blind: { column: 'email_blind', purpose: EMAIL } },
      email_pending: { what: said('待确认的邮箱', 'address not confirmed yet'), sealed: true },
      email_blind: { what: said('邮箱的加密指纹', 'keyed hash of the address'), shown: 'never' },
    },
    other: {
      email_asked_at: 'a time',
      email_mailed_at: 'a time',
      email_returned_at: 'a time',
    },
  }),
  personalTable({
    table: 'notices.subscription',
    key: ['county', 'person', 'hash'],
    subject: 'anybody',
    purpose: said('用浏览器提醒本人', 'to tell the person by their browser'),
    basis: 'consent',
    seen: said('只有发送程序', 'the sender alone'),
    keep: { since: 'withdrawn', days: 0, then: 'delete' },
    own: { column: 'person', as: 'resident', beside: { created_at: said('时间', 'since') } },
    columns: {
      person: { what: said('谁的浏览器', 'whose browser') },
      body: { what: said('浏览器的推送地址', 'push address of the browser'), shown: 'never', sealed: true },
    },
  }),
  personalTable({
    table: 'notices.edited_text',
    key: ['event', 'lang', 'version'],
    subject: 'staff',
    purpose: said('谁改的、为什么，要能查到', 'who changed it and why must be known'),
    basis: 'staffing',
    seen: said('消息管理人员', 'those who keep the texts'),
    keep: { since: 'made', days: null, then: 'keep' },
    columns: {
      by_account: { what: said('谁改的', 'who changed it') },
      by_name: { what: said('改的人姓名', 'their name') },
      why: { what: said('理由', 'why') },
    },
    other: { title: 'words of a text', text: 'words of a text', sms: 'words of a text' },
  }),
]

/** What ends the terms of this room's fields: its own jobs, and people themselves. */
export const noticesTerms: readonly Term[] = [
  {
    name: 'notices-old',
    fields: ['person', 'phone', 'params', 'once'].map((one) => `notices.notice.${one}`),
    by: 'notices-prune',
  },
  {
    name: 'notices-messages',
    fields: ['recipient', 'body', 'subject'].map((one) => `platform.message.${one}`),
    by: 'notices-prune',
  },
  {
    name: 'notices-choices',
    fields: [
      ...['person', 'email', 'email_pending', 'email_blind'].map((one) => `notices.choice.${one}`),
      ...['person', 'body'].map((one) => `notices.subscription.${one}`),
    ],
    by: 'privacy-erase',
  },
]
