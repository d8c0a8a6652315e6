import { ratingMarks } from '../contract/mark-names.ts'
import type { Mark } from '../contract/marks.ts'

/**
 * A part of a rate: the cases that carry a mark, or what only the clock tells. `due` is what had to be handled by now:
 * handled, or open past its limit; `late_open` the second half of it.
 */
export type Part = Mark | 'due' | 'late_open'

const ratings: ReadonlySet<Part> = ratingMarks
/** Whether a list of these cases says how each of them was rated. */
export const tellsRating = (part: Part): boolean => ratings.has(part)

export interface Indicator {
  readonly zh: string
  readonly en: string
  readonly numerator: Part
  readonly denominator: Part
  readonly sentence: { readonly zh: string; readonly en: string }
  /** Where the formula is from: a law, a standard, a bulletin, or our own proposal. */
  readonly source: { readonly zh: string; readonly en: string }
  /** Answered by residents: coverage and the bounds under non-response stand beside it. */
  readonly byResidents?: true
  /** `high` is good, `low` is good, or neither is: shown to understand, never to judge by. */
  readonly better: 'high' | 'low' | 'neither'
}

const jinniu = {
  zh: '成都金牛区考评口径，一家厂商指标表相同',
  en: 'scoring text of Jinniu district, agreeing with a vendor’s list',
}
const lianyungang = { zh: '连云港 2017 年 4 月通报口径', en: 'Lianyungang bulletin of April 2017' }
const beijing = {
  zh: '名称见《北京市接诉即办工作条例》第 32 条，算法为本平台提出',
  en: 'name from the Beijing ordinance, art. 32; the formula is our proposal',
}
const ours = { zh: '本平台提出', en: 'our proposal' }

/**
 * Every rate that may be shown or agreed upon, with its formula, once. Only what residents reported is counted here;
 * what staff found is checked and counted apart. Cases are counted in the month in which they were reported.
 */
export const indicators = {
  solved_rate: {
    zh: '解决率',
    en: 'solved rate',
    numerator: 'solved',
    denominator: 'rated',
    sentence: {
      zh: '反映人说“解决了”的件数，除以有效评价件数；部分解决另列，不算解决',
      en: 'cases whose reporter said “solved”, of valid ratings; partly solved is shown apart',
    },
    source: beijing,
    byResidents: true,
    better: 'high',
  },
  favourable_rate: {
    zh: '好评率',
    en: 'favourable rate',
    numerator: 'satisfied',
    denominator: 'rated',
    sentence: {
      zh: '满意程度 4 分及以上的件数，除以有效评价件数；3 分不算好评，不评不算满意；重办后以最后一次办理的评价计',
      en: 'scores of 4 and 5, of valid ratings; 3 is not favourable, silence is not content; after a rework the last handling counts',
    },
    source: beijing,
    byResidents: true,
    better: 'high',
  },
  rating_coverage: {
    zh: '评价覆盖率',
    en: 'rating coverage',
    numerator: 'rated',
    denominator: 'asked',
    sentence: {
      zh: '有评价的件数，除以已答复并请反映人评价的件数',
      en: 'rated cases, of those answered whose reporter was asked',
    },
    source: ours,
    better: 'high',
  },
  response_rate: {
    zh: '响应率',
    en: 'response rate',
    numerator: 'contact_in_time',
    denominator: 'contact_due',
    sentence: {
      zh: '派单后 24 小时内联系过反映人（或已办好）的件数，除以派到承办单位的件数',
      en: 'cases whose reporter was contacted, or which were handled, within 24 hours of dispatch, of those dispatched',
    },
    source: beijing,
    better: 'high',
  },
  handling_rate: {
    zh: '处置率',
    en: 'handling rate',
    numerator: 'handled',
    denominator: 'due',
    sentence: {
      zh: '已办结答复的件数，除以应处置件数（已办的，加上过了时限还没办的）',
      en: 'handled cases, of those due: handled, or open past their limit',
    },
    source: jinniu,
    better: 'high',
  },
  handling_in_time: {
    zh: '按期处置率',
    en: 'handled in time',
    numerator: 'in_time',
    denominator: 'due',
    sentence: {
      zh: '各次办理都在时限内的件数，除以应处置件数；时限从受理起算，签收与否都一样',
      en: 'cases with every handling within its limit, of those due; the clock starts at acceptance, signed for or not',
    },
    source: jinniu,
    better: 'high',
  },
  completion_rate: {
    zh: '办结率',
    en: 'completion rate',
    numerator: 'closed',
    denominator: 'accepted',
    sentence: {
      zh: '结案件数（终止、挂账的不算）除以受理件数（并入别件的除外）；次月末再冻结',
      en: 'closed cases without terminated and suspended ones, of accepted ones without merged; frozen a month later',
    },
    source: ours,
    better: 'high',
  },
  closing_rate: {
    zh: '结案率',
    en: 'closing rate',
    numerator: 'closed',
    denominator: 'due',
    sentence: { zh: '结案件数，除以应处置件数', en: 'closed cases, of those due' },
    source: lianyungang,
    better: 'high',
  },
  closing_in_time: {
    zh: '按期结案率',
    en: 'closed in time',
    numerator: 'closed_in_time',
    denominator: 'due',
    sentence: {
      zh: '按期处置并已结案的件数，除以应处置件数',
      en: 'closed cases that were handled in time, of those due',
    },
    source: lianyungang,
    better: 'high',
  },
  late_open_rate: {
    zh: '超期待处置率',
    en: 'open past the limit',
    numerator: 'late_open',
    denominator: 'due',
    sentence: { zh: '过了时限还没办的件数，除以应处置件数', en: 'cases open past their limit, of those due' },
    source: jinniu,
    better: 'low',
  },
  rework_rate: {
    zh: '返工率',
    en: 'rework rate',
    numerator: 'reworked',
    denominator: 'due',
    sentence: { zh: '退回重办过的件数，除以应处置件数', en: 'cases sent back at least once, of those due' },
    source: jinniu,
    better: 'low',
  },
  extension_rate: {
    zh: '延期率',
    en: 'extension rate',
    numerator: 'extended',
    denominator: 'due',
    sentence: { zh: '批准延期的件数，除以应处置件数', en: 'cases with an extension granted, of those due' },
    source: jinniu,
    better: 'neither',
  },
  reopening_rate: {
    zh: '重开率',
    en: 'reopening rate',
    numerator: 'reopened',
    denominator: 'accepted',
    sentence: { zh: '反映人申请重启过的件数，除以受理件数', en: 'cases reopened by their reporter, of those accepted' },
    source: ours,
    better: 'low',
  },
  on_spot_share: {
    zh: '自办自结占比',
    en: 'settled on the spot',
    numerator: 'on_spot',
    denominator: 'handled',
    sentence: { zh: '当场解决的件数，除以已办件数', en: 'cases settled on the spot, of those handled' },
    source: ours,
    better: 'neither',
  },
  handing_up_share: {
    zh: '逐级上交占比',
    en: 'handed up',
    numerator: 'handed_up',
    denominator: 'handled',
    sentence: {
      zh: '至少被一级上交过的件数，除以已办件数',
      en: 'cases that at least one level handed up, of those handled',
    },
    source: ours,
    better: 'neither',
  },
  exclusion_rate: {
    zh: '剔除率',
    en: 'exclusion rate',
    numerator: 'excluded',
    denominator: 'report',
    sentence: {
      zh: '经评议组同意不计入考核的件数，除以全部件数；理由公开',
      en: 'cases left out by an independent panel, of all; the reasons are published',
    },
    source: ours,
    better: 'neither',
  },
} as const satisfies Record<string, Indicator>

export type IndicatorName = keyof typeof indicators
/** The parts that some indicator is made of. */
export type CountedPart = (typeof indicators)[IndicatorName]['numerator' | 'denominator']
export const indicatorNames = Object.keys(indicators) as IndicatorName[]

/** The row of an indicator, read as the general shape. */
export const indicatorOf = (name: IndicatorName): Indicator => indicators[name]
