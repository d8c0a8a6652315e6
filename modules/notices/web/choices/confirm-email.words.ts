import { dictionary } from '@lianxin/platform/i18n'

/** What the page behind the link of a letter says. */
export const words = dictionary(
  {
    title: '确认邮箱',
    ask: (email: string) => `以后把通知发到 ${email}。`,
    askHow: '如果不是您自己填的，关掉这一页就好，不会再给您发信。',
    confirm: '确认',
    done: (email: string) => `已确认，通知会发到 ${email}`,
    doneHow: '不想用了，在“怎么告诉我”里随时可以删掉。',
    choices: '怎么告诉我',
    void: '这个链接不能用了',
    voidHow: '链接 24 小时内有效，用过一次、改了地址或者又发了一封，前一封就作废。请在“怎么告诉我”里再发一封。',
  },
  {
    title: 'Confirm an e-mail address',
    ask: (email: string) => `Notices will go to ${email} from now on.`,
    askHow: 'If you did not type it yourself, close this page: no more letters come.',
    confirm: 'Confirm',
    done: (email: string) => `Confirmed: notices go to ${email}`,
    doneHow: 'You can take it back at any time under “How I am told”.',
    choices: 'How I am told',
    void: 'This link no longer works',
    voidHow:
      'It holds for 24 hours, and once; typing another address or asking again makes it void. Ask for a new letter under “How I am told”.',
  },
)
