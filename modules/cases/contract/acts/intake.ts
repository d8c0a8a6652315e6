import type { ActRow } from '../act-row.ts'
import { caseNumber, category, choice, files, place, text, unit } from '../fields.ts'
import { natures, nonAcceptanceReasons, outcomes } from '../kinds.ts'
import type { Act } from '../moves.ts'
import { aboveVillage, ground, offices, why } from './who-may.ts'

/** Taking in: what a report is about, where it lies, whether it is one of many. */
export const intakeActs = {
  accept: {
    zh: '受理',
    en: 'Accept',
    who: [{ standing: 'office', roles: offices }],
    fields: [
      category('category', '类别', 'Category'),
      choice('nature', '性质', 'Nature', { choices: natures, required: false }),
      unit('unit', '承办单位', 'Handling unit', {
        required: false,
        hint: { zh: '不选就按规则派单，规则定不了再由您派', en: 'Left empty, the rules dispatch it if they can' },
      }),
      unit('accusedUnit', '被反映的单位', 'Unit complained of', {
        required: false,
        hint: { zh: '它看不到这件诉求，也不能派给它', en: 'It does not see the case and cannot be given it' },
      }),
    ],
    limit: { zh: '紧急 30 分钟，其余 2 个工作小时', en: 'urgent 30 minutes, else 2 working hours' },
    key: 'a',
  },
  not_accept: {
    zh: '不予受理',
    en: 'Do not accept',
    who: [{ standing: 'office', roles: aboveVillage }],
    fields: [
      choice('reason', '原因', 'Reason', { choices: nonAcceptanceReasons }),
      text('why', '给反映人的说明', 'Words to the reporter', {
        min: 5,
        max: 1000,
        hint: {
          zh: '反映人会看到原因、说明和该走的途径',
          en: 'The reporter reads the reason, this, and the right way',
        },
      }),
    ],
    limit: { zh: '1 个工作日', en: '1 working day' },
    key: 'n',
  },
  on_spot: {
    zh: '自办自结',
    en: 'Handled on the spot',
    who: [{ standing: 'ground', roles: ground }],
    fields: [
      text('result', '怎么解决的', 'How it was settled', { min: 5, max: 2000 }),
      files('files', '照片', 'Photos', { required: false, max: 6 }),
    ],
    limit: { zh: '8 个工作小时', en: '8 working hours' },
    evidence: { zh: '结果说明；仍由反映人评价，并抽查', en: 'what was done; still rated and sampled' },
    key: 'o',
  },
  verify: {
    zh: '派人核实',
    en: 'Send someone to look',
    who: [{ standing: 'office', roles: offices }],
    fields: [why('要看清什么', 'What to look at')],
    limit: { zh: '4 个工作小时内看过', en: 'looked at within 4 working hours' },
    key: 'l',
  },
  verified: {
    zh: '核实情况',
    en: 'Looked at',
    who: [{ standing: 'ground', roles: ground }],
    fields: [
      text('seen', '看到了什么', 'What was seen', { min: 5, max: 2000 }),
      files('files', '照片', 'Photos', { required: false, max: 6 }),
    ],
    limit: { zh: '4 个工作小时', en: '4 working hours' },
    evidence: { zh: '现场所见', en: 'what was seen there' },
  },
  merge: {
    zh: '并案',
    en: 'Merge',
    who: [{ standing: 'office', roles: offices }],
    fields: [
      caseNumber('into', '并入哪一件', 'Into which request', {
        hint: {
          zh: '同一县区内的编号；每位反映人仍会收到各步反馈，各自评价',
          en: 'A number of the same county; every reporter still hears each step and rates',
        },
      }),
      why('为什么是同一件事', 'Why it is the same matter'),
    ],
    limit: { zh: '4 个工作小时；可以撤销', en: '4 working hours; may be undone' },
    key: 'm',
  },
  unmerge: {
    zh: '撤销并案',
    en: 'Undo the merge',
    who: [{ standing: 'office', roles: offices }, { standing: 'system' }],
    fields: [why('为什么不是同一件事', 'Why it is another matter')],
  },
  share_answer: {
    zh: '同步答复',
    en: 'Share the answer',
    who: [{ standing: 'system' }],
    fields: [
      choice('outcome', '结果', 'Outcome', { choices: outcomes }),
      text('result', '办理结果', 'What was done', { min: 1, max: 4000 }),
      unit('unit', '承办单位', 'Handling unit', { required: false }),
    ],
  },
  reclassify: {
    zh: '改类别或地点',
    en: 'Change category or place',
    who: [{ standing: 'office', roles: offices }],
    fields: [
      category('category', '类别', 'Category', { required: false }),
      place('place', '地点编码', 'Place code', {
        required: false,
        hint: {
          zh: '本县区内的网格、村社或镇街编码；两样一起改也只重新派一次单',
          en: 'Within the county; both changed together are routed once',
        },
      }),
      why('为什么要改', 'Why'),
    ],
    limit: { zh: '办理时限仍从受理起算', en: 'the handling clock still counts from acceptance' },
  },
  dispatch: {
    zh: '派单',
    en: 'Dispatch',
    who: [{ standing: 'office', roles: offices }, { standing: 'system' }],
    fields: [
      unit('unit', '承办单位', 'Handling unit'),
      text('why', '派单说明', 'Note to the unit', { required: false, max: 1000 }),
    ],
    limit: { zh: '紧急 30 分钟，其余 2 个工作小时', en: 'urgent 30 minutes, else 2 working hours' },
    key: 'd',
  },
} as const satisfies Partial<Record<Act, ActRow>>
