/** What a person may ask about their data (PIPL 44–50). Free of zod. */
export const rights = {
  see: { zh: '查看', en: 'to see', article: '个人信息保护法 第四十五条' },
  copy: { zh: '复制', en: 'a copy', article: '个人信息保护法 第四十五条' },
  correct: { zh: '更正、补充', en: 'to correct', article: '个人信息保护法 第四十六条' },
  delete: { zh: '删除、注销', en: 'to delete', article: '个人信息保护法 第四十七条' },
  explain: { zh: '解释说明', en: 'an explanation', article: '个人信息保护法 第四十八条、第二十四条' },
} as const
export type Right = keyof typeof rights
export const rightCodes = Object.keys(rights) as Right[]

/** Days of work within which it is answered: fifteen at most (App违法违规收集使用个人信息行为认定方法, 2019, six (4)); GB/T 35273-2020 8.7 gives thirty days. */
export const ANSWER_WORK_DAYS = 15

/** Why the law lets something not be done. A no without one of these is not possible. */
export const grounds = {
  retention: {
    zh: '法律、行政法规规定的保存期限未满；期满前只存储和保护，不作他用（个人信息保护法 第四十七条第二款）',
    en: 'A term set by law is not over; until then it is only kept and guarded (PIPL 47(2))',
  },
  open_case: {
    zh: '还有诉求在办，办结后自动删除（个人信息保护法 第四十七条第一款第一项：处理目的尚未实现）',
    en: 'A request is still being handled; it is deleted by itself afterwards (PIPL 47(1)(1): the purpose is not met yet)',
  },
  secrecy: {
    zh: '法律、行政法规规定应当保密或者不需要告知（个人信息保护法 第四十五条第一款、第十八条第一款）',
    en: 'The law asks for secrecy (PIPL 45(1), 18(1))',
  },
  duty: {
    zh: '告知将妨碍国家机关履行法定职责（个人信息保护法 第三十五条、第四十五条第一款）',
    en: 'It would hinder a statutory duty (PIPL 35, 45(1))',
  },
  accurate: {
    zh: '核实后信息准确、完整（个人信息保护法 第四十六条第二款）',
    en: 'It was checked and is right and complete (PIPL 46(2))',
  },
  unverified: {
    zh: '无法核实是本人的信息（个人信息保护法 第四十四条、第五十条第一款）',
    en: 'It cannot be shown to be the person’s own (PIPL 44, 50(1))',
  },
  others: {
    zh: '会损害他人的合法权益（GB/T 35273-2020 第 8.7 条）',
    en: 'It would harm the rights of others (GB/T 35273-2020, 8.7)',
  },
} as const
export type Ground = keyof typeof grounds
export const groundCodes = Object.keys(grounds) as Ground[]

export const outcomes = {
  open: { zh: '正在处理', en: 'being seen to' },
  granted: { zh: '已照办', en: 'done' },
  partly: { zh: '部分照办', en: 'done in part' },
  refused: { zh: '未照办', en: 'not done' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const
export type Outcome = keyof typeof outcomes
