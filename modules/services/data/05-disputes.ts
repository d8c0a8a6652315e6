import { hours, naturalDays, under } from './item.ts'

const item = under('05', { level: 'township', department: 'justice' })
/** 矛盾纠纷: contact within a working day, mediation within thirty days unless agreed otherwise (深圳矛盾纠纷多元化解条例 25). */
const mediation = naturalDays(30)
const own = {
  respond: hours(8),
  natures: ['help', 'enquiry', 'complaint'],
  statutory: '深圳经济特区矛盾纠纷多元化解条例 25',
  platform: 'order',
} as const
const village = { ...own, level: 'village' } as const
const done = ['达成协议，或者说明调解不成后的途径', 'Agreed, or the further ways explained'] as const

export const disputes = [
  item(
    ['邻里纠纷', 'Between neighbours'],
    mediation,
    ['噪声、漏水、占用公共部位引起的邻里矛盾', 'Quarrels over noise, leaks and shared space'],
    done,
    '邻里 邻居 隔壁 楼上楼下 邻里纠纷 邻居吵架 调解 邻里矛盾 neighbour quarrel',
    village,
  ),
  item(
    ['婚姻家庭', 'Marriage and family'],
    mediation,
    [
      '夫妻、赡养、抚养、继承的矛盾；家庭暴力请拨打 110',
      'Marriage, support of parents and children, inheritance; violence: call 110',
    ],
    done,
    '离婚 夫妻 赡养 抚养费 继承 家庭矛盾 婚姻 子女不管 遗产 彩礼 family divorce',
    { ...village, hotline: '110' },
  ),
  item(
    ['物业纠纷', 'With the property manager'],
    mediation,
    ['业主与物业、开发商之间谈不拢的争议', 'Disputes between owners and managers or builders'],
    done,
    '物业纠纷 业主与物业 物业矛盾 物业起诉 拒交物业费 业主维权 dispute property',
    own,
  ),
  item(
    ['劳资纠纷', 'Labour disputes'],
    mediation,
    ['工资、工伤、解除合同谈不拢', 'Disagreement on pay, injury or dismissal'],
    done,
    '劳资 劳资纠纷 劳动争议 老板不赔 劳动仲裁 补偿金谈不拢 labour dispute',
    own,
  ),
  item(
    ['消费纠纷', 'Consumer disputes'],
    mediation,
    ['买卖、退货、预付卡退款谈不拢', 'Disagreement on sales, returns, prepaid cards'],
    done,
    '消费纠纷 退款纠纷 商家不赔 预付卡 健身卡 退卡 办卡 跑路 refund dispute',
    { ...own, department: 'market', platform: 'market' },
  ),
  item(
    ['土地宅基纠纷', 'Land and homesteads'],
    mediation,
    ['承包地、宅基地、山林、边界、采光争议', 'Contracted land, homesteads, woods, borders, light'],
    done,
    '地界 边界纠纷 宅基地纠纷 争地 土地纠纷 山林纠纷 采光 占地纠纷 林地 boundary',
    village,
  ),
  item(
    ['医患纠纷', 'Patients and hospitals'],
    mediation,
    ['对诊疗、收费、赔偿有争议', 'Disputes on treatment, fees, compensation'],
    done,
    '医患 医疗纠纷 医疗事故 误诊 医院赔偿 手术失败 医患纠纷 malpractice',
    { ...own, level: 'county' },
  ),
  item(
    ['征迁纠纷', 'Over expropriation'],
    mediation,
    ['征地拆迁补偿安置谈不拢', 'Disagreement on compensation and resettlement'],
    done,
    '征迁 拆迁纠纷 强拆 补偿不合理 补偿纠纷 不同意拆迁 征地纠纷 eviction',
    own,
  ),
  item(
    ['债务纠纷', 'Debts'],
    mediation,
    ['民间借贷、欠钱不还', 'Private loans, money not paid back'],
    done,
    '欠钱 借款 债务 借贷 不还钱 欠款 欠债 借条 工程款 网贷 集资 debt loan',
    own,
  ),
]
