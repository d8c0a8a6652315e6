/** Small tables of the request loop. Free of zod, so that a phone may read them. */
interface Named {
  readonly zh: string
  readonly en: string
}

/** Where a report came from (渠道). */
export const channels = {
  app: { zh: '随手报', en: 'own report' },
  visitor: { zh: '免登录上报', en: 'report without an account' },
  door: { zh: '上门代报', en: 'at the door' },
  phone: { zh: '电话代报', en: 'by phone' },
  paper: { zh: '纸质单', en: 'paper slip' },
  patrol: { zh: '网格巡查', en: 'found on patrol' },
  hotline: { zh: '热线转办', en: 'hotline' },
  import: { zh: '外部导入', en: 'imported' },
  open: { zh: '开放接口', en: 'open interface' },
} as const satisfies Record<string, Named>
export type Channel = keyof typeof channels
export const channelCodes = Object.keys(channels) as Channel[]

// The natures belong to the categories, which say which of them they take.
export { natureCodes, natures } from '@lianxin/services/rules'
export type { Nature } from '@lianxin/services/rules'

/** What the handler says came of it; the reporter's own answer is the rating. */
export const outcomes = {
  solved: { zh: '已解决', en: 'solved' },
  explained: { zh: '已解释说明', en: 'explained' },
  partly: { zh: '部分解决', en: 'partly solved' },
  cannot: { zh: '无法解决', en: 'cannot be solved' },
} as const satisfies Record<string, Named>
export type Outcome = keyof typeof outcomes
export const outcomeCodes = Object.keys(outcomes) as Outcome[]

/** Solved? asked of the reporter only. */
export const solvedAnswers = {
  yes: { zh: '解决了', en: 'solved' },
  partly: { zh: '部分解决', en: 'partly' },
  no: { zh: '没有解决', en: 'not solved' },
} as const satisfies Record<string, Named>
export type Solved = keyof typeof solvedAnswers
export const solvedCodes = Object.keys(solvedAnswers) as Solved[]

/** How a rating was taken down for the reporter by someone outside the handling unit. */
export const ratingWays = {
  callback: { zh: '回访', en: 'by call-back' },
  paper: { zh: '纸质评价', en: 'on paper' },
  helper: { zh: '她指定的人代评', en: 'through a helper she named' },
} as const satisfies Record<string, Named>
export type TakenDownWay = keyof typeof ratingWays

/** How the handler reached the reporter. */
export const contactWays = {
  phone: { zh: '电话', en: 'by phone' },
  visit: { zh: '上门', en: 'in person' },
  message: { zh: '短信或留言', en: 'by message' },
  unreached: { zh: '未能联系上', en: 'could not be reached' },
} as const satisfies Record<string, Named>
export type ContactWay = keyof typeof contactWays
export const contactWayCodes = Object.keys(contactWays) as ContactWay[]

/** The six reasons of 不予受理 (北京市接诉即办工作条例 11), each with the right way. */
export const nonAcceptanceReasons = {
  emergency: {
    zh: '紧急警情，应立即拨打 110、119、120、122',
    en: 'an emergency for 110, 119, 120 or 122',
    way: {
      zh: '请立即拨打 110（报警）、119（火警）、120（急救）、122（交通事故）。',
      en: 'Call 110, 119, 120 or 122 now.',
    },
  },
  statutory: {
    zh: '依法应走诉讼、仲裁、纪检监察、复议、信访等途径',
    en: 'a statutory route applies',
    way: {
      zh: '请按法定途径提出：法院、仲裁委员会、纪检监察机关、行政复议机关或信访部门。',
      en: 'Take the statutory route: court, arbitration, discipline inspection, administrative review or petition.',
    },
  },
  same_matter: {
    zh: '同一事项已有答复，没有新的事实',
    en: 'the same matter, without new facts',
    way: {
      zh: '有新的情况或者问题再次出现，可以在原来的诉求上申请重启。',
      en: 'If there are new facts, reopen the earlier case.',
    },
  },
  secret: {
    zh: '涉及国家秘密、商业秘密或个人隐私',
    en: 'secrets or privacy are concerned',
    way: {
      zh: '请向有权机关当面反映，不要在网上填写。',
      en: 'Tell the competent body in person; do not write it here.',
    },
  },
  outside: {
    zh: '不属于政府和公共服务的职责范围',
    en: 'outside the remit of government and public services',
    way: {
      zh: '可以请村社调解，或者咨询公共法律服务热线 12348。',
      en: 'Ask the village for mediation, or legal advice at 12348.',
    },
  },
  unlawful: {
    zh: '内容违反法律法规或者违背公序良俗',
    en: 'unlawful or against public order',
    way: { zh: '请删去违法内容后重新提出真实的诉求。', en: 'Leave out what is unlawful and report the matter itself.' },
  },
} as const satisfies Record<string, Named & { way: Named }>
export type NonAcceptance = keyof typeof nonAcceptanceReasons
export const nonAcceptanceCodes = Object.keys(nonAcceptanceReasons) as NonAcceptance[]

/** Which procedure a case follows; its category decides. */
export const tracks = {
  ordinary: { zh: '一般诉求', en: 'ordinary request' },
  petition: { zh: '信访事项', en: 'petition' },
  disclosure: { zh: '信息公开申请', en: 'disclosure request' },
} as const satisfies Record<string, Named>
export type CaseTrack = keyof typeof tracks

/** Why a level hands a case up. */
export const handUpReasons = {
  outside_authority: { zh: '超出本级事权', en: 'outside this level’s authority' },
  beyond_means: { zh: '本级力量办不了', en: 'beyond this level’s means' },
  needs_coordination: { zh: '需要上级协调', en: 'needs coordination from above' },
} as const satisfies Record<string, Named>
export type HandUpReason = keyof typeof handUpReasons
export const handUpCodes = Object.keys(handUpReasons) as HandUpReason[]

/** Levels that a case may be handed down to. */
export const lowerLevels = {
  county: { zh: '县区', en: 'county' },
  township: { zh: '镇街', en: 'township' },
  village: { zh: '村社', en: 'village' },
} as const satisfies Record<string, Named>
export type LowerLevel = keyof typeof lowerLevels
export const lowerLevelCodes = Object.keys(lowerLevels) as LowerLevel[]

/** What an assisting unit answers. */
export const assistAnswers = {
  coming: { zh: '到场配合', en: 'coming to help' },
  done: { zh: '已经配合完成', en: 'has done its part' },
  not_ours: { zh: '不属本单位职责', en: 'not this unit’s matter' },
} as const satisfies Record<string, Named>
export type AssistAnswer = keyof typeof assistAnswers
export const assistAnswerCodes = Object.keys(assistAnswers) as AssistAnswer[]

/** What a supervision answers (济南市 12345 条例 28, 潍坊市 12345 条例 26). */
export const superviseTriggers = {
  overdue: { zh: '超期未办', en: 'overdue' },
  repeated: { zh: '反复或多人反映未解决', en: 'repeated or collective, unsolved' },
  refusing: { zh: '推诿本职事项', en: 'refuses its own matter' },
  poor: { zh: '办理质量差', en: 'poor handling' },
} as const satisfies Record<string, Named>
export type SuperviseTrigger = keyof typeof superviseTriggers
export const superviseTriggerCodes = Object.keys(superviseTriggers) as SuperviseTrigger[]

/** The ladder of bodies a supervised case is brought before (济南市 12345 条例 29, 30), rung by rung. */
export const rungs = {
  1: { zh: '协调会议', en: 'coordination meeting' },
  2: { zh: '政府办公室', en: 'government office' },
  3: { zh: '常务会议', en: 'standing meeting' },
} as const satisfies Record<number, Named>
export type Rung = keyof typeof rungs

/** How a case came to be answered, and how it ended. */
export const endings = {
  handled: { zh: '承办单位办理', en: 'handled by a unit' },
  on_spot: { zh: '自办自结', en: 'handled on the spot' },
  shared: { zh: '并案答复', en: 'answered with another' },
} as const satisfies Record<string, Named>
export type Ending = keyof typeof endings
