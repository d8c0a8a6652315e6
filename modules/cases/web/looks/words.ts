import { dictionary } from '@lianxin/platform/i18n'

/** What the page of looks says, in both languages. */
export const words = dictionary(
  {
    title: '谁看过我的信息',
    lead: '工作人员每次查看您的姓名和电话，都要写明理由，记在这里，删不掉。',
    none: '还没有人看过',
    noneHow: '工作人员平时看到的是遮住一部分的姓名和号码。',
  },
  {
    title: 'Who looked at my details',
    lead: 'Each time staff see your name and number in full they give a reason. It is written here and cannot be removed.',
    none: 'Nobody has looked',
    noneHow: 'What staff usually see is a name and a number with most of it covered.',
  },
)
