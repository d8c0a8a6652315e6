import { ask, days, hours, under } from './item.ts'

const item = under('10', { level: 'county', department: 'market' })
const firm = ask('firm', '哪一家', 'Which one')
const dealt = ['查处或者整改，结果告知', 'Dealt with or put right, and told'] as const
const ecology = { department: 'ecology' } as const

/** 市场与生态. */
export const marketEcology = [
  item(
    ['食品安全', 'Food safety'],
    hours(8),
    ['过期变质、吃坏肚子、餐馆卫生', 'Spoilt food, illness after eating, dirty kitchens'],
    dealt,
    '食品安全 过期食品 变质 食物中毒 餐馆卫生 吃坏肚子 地沟油 假药 保健品 外卖 拉肚子 food poisoning',
    { fields: [firm, ask('bought', '什么时候买的', 'When it was bought', 'date')], hotline: '120' },
  ),
  item(
    ['消费投诉', 'Consumer complaints'],
    days(5),
    ['假货、质量、退换、预付费、快递、电信', 'Fakes, quality, returns, prepayment, parcels, telecom'],
    dealt,
    '假货 退货 退款 消费 质量差 售后 商家 网购 预付费 霸王条款 欺诈消费者 快递 移动 电信 联通 宽带 话费 超市 商场 refund shop',
    { fields: [firm] },
  ),
  item(
    ['价格', 'Prices'],
    days(3),
    ['乱收费、不明码标价、哄抬价格', 'Overcharging, no price shown, profiteering'],
    dealt,
    '价格 涨价 明码标价 哄抬 收费太高 物价 乱涨价 出租车 打表 油价 票价 电价 price',
    { fields: [firm] },
  ),
  item(
    ['无照经营', 'Unlicensed trade'],
    days(3),
    ['没有执照、超范围经营', 'Trading without or beyond a licence'],
    dealt,
    '无照 无证 无证经营 营业执照 黑作坊 超范围经营 黑车 非法营运 非法经营 unlicensed',
    { fields: [firm] },
  ),
  item(
    ['餐饮油烟', 'Cooking fumes'],
    days(3),
    ['饭店、烧烤的油烟直排扰民', 'Fumes from kitchens and grills'],
    ['净化设施到位，排放达标', 'Filters working, within the norm'],
    '油烟 烧烤油烟 饭店油烟 油烟味 排烟 油烟机 油烟扰民 fumes',
    { department: 'lawEnforcement', fields: [firm] },
  ),
  item(
    ['施工噪声', 'Building noise'],
    hours(4),
    ['夜间施工、工地噪声', 'Building work at night, site noise'],
    ['到场制止，夜间停工', 'Attended, stopped at night'],
    '施工噪音 工地噪音 夜间施工 打桩 工地 施工 半夜施工 搅拌 施工扰民 construction noise',
    { department: 'lawEnforcement' },
  ),
  item(
    ['水体污染', 'Water pollution'],
    hours(8),
    ['河道黑臭、漂浮垃圾、偷排污水', 'Foul rivers, floating rubbish, secret outfalls'],
    dealt,
    '河道 黑臭 河水 漂浮 偷排 水污染 死鱼 排污口 污染河 鱼塘 水库 江水 污水直排 river pollution',
    ecology,
  ),
  item(
    ['大气异味', 'Bad air'],
    hours(8),
    ['工厂、养殖场、喷漆的异味和粉尘', 'Smells and dust from plants, farms and paint shops'],
    dealt,
    '异味 臭味 废气 粉尘 恶臭 刺鼻 难闻 喷漆 烟囱 空气污染 污染 环保 化工厂 砖厂 采石 水泥厂 smell dust',
    ecology,
  ),
  item(
    ['工业噪声', 'Industrial noise'],
    days(3),
    ['厂房、空调外机、冷却塔、变电设备的噪声', 'Noise of plants, air units, cooling towers'],
    ['达标或者整改', 'Within the norm, or put right'],
    '工厂噪音 机器声 冷却塔 空调外机 厂房噪音 设备噪音 低频噪音 风机 石材厂 加工厂 辐射 基站 industrial noise',
    ecology,
  ),
]
