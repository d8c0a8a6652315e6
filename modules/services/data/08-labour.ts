import { ask, days, under } from './item.ts'

const item = under('08', { level: 'county', department: 'labour' })
const firm = ask('firm', '单位名称', 'Name of the employer')
const answered = ['政策答复清楚，能办的已办', 'Clearly answered, and done where it can be'] as const

/** 劳动与医保社保. */
export const labour = [
  item(
    ['欠薪', 'Unpaid wages'],
    days(2),
    ['拖欠工资、农民工讨薪、加班费', 'Wages owed, migrant workers’ pay, overtime'],
    ['工资付清，或者立案查处并告知', 'Paid, or a case opened and the reporter told'],
    '欠薪 工资 拖欠工资 讨薪 不发工资 农民工 加班费 欠工资 血汗钱 工钱 包工头 wages unpaid',
    {
      fields: [
        firm,
        ask('months', '欠了几个月', 'How many months', 'number'),
        ask('people', '多少人', 'How many people', 'number'),
      ],
    },
  ),
  item(
    ['劳动关系', 'Employment'],
    days(5),
    ['劳动合同、辞退、试用期、休假、编制待遇', 'Contracts, dismissal, probation, leave, grade and pay'],
    answered,
    '劳动合同 辞退 开除 裁员 试用期 离职 休假 产假 劳务派遣 劳动监察 编制 职称 待遇 公务员 事业单位 招聘 employment',
    { fields: [firm] },
  ),
  item(
    ['工伤', 'Injury at work'],
    days(5),
    ['工伤认定、鉴定、赔付', 'Recognition, assessment and payment'],
    answered,
    '工伤 工伤认定 劳动能力鉴定 上班受伤 职业病 工亡 尘肺 伤残鉴定 injury',
    { fields: [firm] },
  ),
  item(
    ['就业培训', 'Work and training'],
    days(5),
    ['找工作、创业补贴、技能培训、证书', 'Finding work, start-up aid, training, certificates'],
    answered,
    '就业 找工作 创业 培训补贴 技能培训 失业金 再就业 人才 失业 求职 创业贷款 job training',
  ),
  item(
    ['职工社保', 'Workers’ insurance'],
    days(5),
    ['缴费、转移、养老金、公积金', 'Paying in, moving, pension, housing fund'],
    answered,
    '社保 养老保险 退休 养老金 社保转移 公积金 断缴 职工保险 补缴 退休金 工龄 五险一金 住房公积金 pension insurance',
  ),
  item(
    ['居民社保', 'Residents’ pension'],
    days(5),
    ['城乡居民养老、被征地农民社保', 'Residents’ pension, insurance of those whose land was taken'],
    answered,
    '居民养老 农保 新农保 城乡居民 失地农民 被征地 社保卡 城乡居民养老保险 resident pension',
  ),
  item(
    ['医保报销', 'Medical insurance'],
    days(5),
    ['医保缴费、报销、异地就医、大病', 'Paying in, refunds, treatment elsewhere, grave illness'],
    answered,
    '医保 报销 医疗保险 异地就医 大病保险 医保卡 合作医疗 新农合 住院报销 慢性病 门诊报销 medical insurance',
    { department: 'medicalInsurance' },
  ),
]
