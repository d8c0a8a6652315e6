import { dictionary } from '@lianxin/platform/i18n'

/** What the list of notices says. */
export const words = dictionary(
  {
    title: '我的消息',
    lead: '您的诉求每走一步，都会记在这里。',
    staffTitle: '通知',
    staffLead: '派给您单位的、等您处理的，都会记在这里。',
    readAll: '全部标为已读',
    choices: '怎么告诉我',
    none: '还没有消息',
    noneHow: '您报事以后，受理、派单、答复都会在这里告诉您。',
    staffNoneHow: '有新派来的、要受理或核查的，会出现在这里。',
    unread: '未读',
    call: '正在响铃',
    older: '更早的',
  },
  {
    title: 'My notices',
    lead: 'Every step of your requests is told here.',
    staffTitle: 'Notices',
    staffLead: 'What was sent to your unit and what waits for you.',
    readAll: 'Mark all as read',
    choices: 'How I am told',
    none: 'No notices yet',
    noneHow: 'Once you report something, each step is told here: accepted, sent, answered.',
    staffNoneHow: 'What is sent to your unit, or waits to be accepted or checked, will appear here.',
    unread: 'unread',
    call: 'ringing',
    older: 'Older ones',
  },
)
