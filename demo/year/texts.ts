import type { Random } from '../city/random.ts'

/** What a text is made from: a category's own words, so that a changed catalogue changes the texts. */
export interface Subject {
  readonly code: string
  readonly name: string
  readonly description: string
  readonly words: readonly string[]
}

const pick = <T>(random: Random, from: readonly T[]): T => from[random.below(from.length)] as T

const estates = [
  '桂苑',
  '阳光里',
  '文昌',
  '禾兴',
  '南溪',
  '秋泾',
  '竹园',
  '百步',
  '云栖',
  '稻香',
  '明月',
  '长河',
  '枫杨',
  '锦绣',
  '新月',
  '碧波',
]
const spots = [
  '大门口',
  '3 幢楼下',
  '菜场旁边',
  '学校对面',
  '公交站后面',
  '河边步道',
  '停车场',
  '活动室门前',
  '主路转角',
  '桥头',
  '后门巷子',
  '垃圾房旁',
]
const ruralSpots = [
  '村口',
  '机耕路边',
  '水泥路转弯处',
  '晒谷场',
  '村委会旁',
  '河埠头',
  '老屋后面',
  '大棚边上',
  '文化礼堂前',
  '排涝站',
]
const since = [
  '这两天',
  '上周开始',
  '已经半个多月',
  '昨晚起',
  '一个多月了',
  '今早发现',
  '从开春到现在',
  '好几次了',
  '前天下雨以后',
  '最近一直',
]
const effects = [
  '老人出门不方便',
  '晚上走路很不安全',
  '影响一整幢楼的人',
  '孩子上学天天要经过',
  '邻居都有意见',
  '味道很大，窗户都不敢开',
  '电瓶车差点摔倒',
  '家里人睡不好',
  '不知道该找谁',
  '打过电话没有下文',
  '之前来看过，没有解决',
  '下雨天更严重',
]
const asks = [
  '希望尽快处理',
  '请派人来看一下',
  '请给个答复',
  '麻烦帮忙协调',
  '希望能彻底解决',
  '请告诉我什么时候能好',
  '盼回复',
  '谢谢',
]
const askQuestions = ['请问需要带什么材料', '请问在哪里办', '请问符合条件吗', '请问多久能办好', '请问今年有什么变化']

/** Phrases of a description: what residents would name, without the explaining tail. */
function phrases(subject: Subject): string[] {
  const found = subject.description.split(/[、，；：。]/).map((one) => one.trim())
  const usable = found.filter((one) => one.length >= 2 && one.length <= 14)
  return usable.length > 0 ? usable : [subject.name]
}

/** A report in a resident's words; plainly invented, different each time. `rural` chooses where such things happen. */
export function reportText(random: Random, subject: Subject, rural: boolean): string {
  const where = rural
    ? `${pick(random, ['东浜', '西埭', '南港', '北塘', '高桥', '新建', '荷花', '梅家'])}${pick(random, ['组', '自然村', '片'])}${pick(random, ruralSpots)}`
    : `${pick(random, estates)}小区${pick(random, spots)}`
  const what = pick(random, phrases(subject))
  const word = pick(random, subject.words.filter((one) => /\p{Script=Han}/u.test(one)).concat(subject.name))
  const about = what.includes(word) || random.next() < 0.6 ? what : `${what}（${word}）`
  if (subject.code.startsWith('12') || random.next() < 0.12)
    return `想咨询一下${word}的事，${pick(random, askQuestions)}？${random.next() < 0.4 ? `我住在${where.replace(/(门口|旁边|对面|转角)$/, '附近')}。` : ''}`
  const parts = [`${where}${about}`, pick(random, since), pick(random, effects)]
  if (random.next() < 0.35) parts.splice(1, 1)
  return `${parts.join('，')}。${random.next() < 0.8 ? `${pick(random, asks)}。` : ''}`
}

const done = ['已安排人员到现场', '经现场查看', '接单后当天到场', '与反映人联系后', '会同村（社区）现场核实']
const solvedBy = ['问题已处理完毕', '已完成整改并复查', '已修复并试用正常', '已清理干净', '已协调双方达成一致']
const explained = ['政策依据和办理途径已电话说明', '已说明不能办理的原因并告知替代办法', '所需材料和地点已逐项告知']
const partly = ['已先行采取临时措施，后续工程列入计划', '已处理大部分，其余待材料到货后完成']
const cannot = ['因产权和规划限制暂时无法解决，已说明原因']

/** The handler's reply, by what came of it. */
export function resultText(
  random: Random,
  outcome: 'solved' | 'explained' | 'partly' | 'cannot',
  closing: string,
): string {
  const tail = { solved: solvedBy, explained, partly, cannot }[outcome]
  const extra = outcome === 'solved' ? `：${closing}` : ''
  return `${pick(random, done)}，${pick(random, tail)}${extra}。`
}

const praise = ['处理得很快，谢谢', '来的师傅很认真', '解决了，点赞', '说得很清楚']
const grumble = ['还是老样子', '只是来拍了照片', '拖得太久', '过两天又坏了', '没有人联系过我']

/** A few words with a rating; most people leave none. */
export function ratingWords(random: Random, score: number): string | undefined {
  if (random.next() > 0.3) return undefined
  return score >= 4 ? pick(random, praise) : score <= 2 ? pick(random, grumble) : undefined
}

const returnWhys = ['现场核实后属于公用企业管养范围', '该地块已移交另一部门管理', '涉及权属争议，应由主管部门先行认定']
export const returnWhy = (random: Random): string => pick(random, returnWhys)
const reworkWhys = ['现场看过，问题还在', '只处理了一半，请继续', '答复没有说明结果，请补充']
export const reworkWhy = (random: Random): string => pick(random, reworkWhys)

const questions = ['具体是哪一栋哪一单元？', '大概从哪天开始的？', '方便的话请补一张现场照片', '白天还是晚上更明显？']
export const questionText = (random: Random): string => pick(random, questions)
const answers = ['就在二单元门口', '上星期开始的', '晚上八点以后最明显', '我明天补一张照片']
export const answerText = (random: Random): string => pick(random, answers)
const extendWhys = ['所需配件外地调运，两天后到货', '需要停水施工，已排定时间', '权属需要与产权单位核实']
export const extendWhy = (random: Random): string => pick(random, extendWhys)
const plans = [
  '列入下一批老旧小区改造，先采取临时围挡和提示',
  '等管线迁改完成后恢复路面，期间每周巡查一次',
  '需要全体业主表决动用维修资金，社区正在组织',
]
export const planText = (random: Random): string => pick(random, plans)
