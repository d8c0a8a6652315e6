import { ask, atOnce, days, hours, under } from './item.ts'

const item = under('02', { level: 'county', department: 'housing' })
const serial = ask('serial', '设施上的编号', 'Number on it')

/** 市政绿化. Limits as read in a 数字城管 table where it has them. */
export const facilities = [
  item(
    ['井盖缺损', 'Manhole covers'],
    hours(2),
    ['井盖丢失、破损、松动、下沉', 'Covers missing, broken, loose or sunk'],
    ['井盖补好、放平', 'Replaced and level'],
    '井盖 窨井 下水道盖 盖子丢 井盖松动 井盖破损 窨井盖 manhole',
    { fields: [serial] },
  ),
  item(
    ['路灯', 'Street lamps'],
    days(3),
    ['路灯不亮、闪烁、歪倒，小区外道路太暗', 'Lamps dark, flickering or leaning; a road too dark'],
    ['试亮正常', 'Lit and tried'],
    '路灯 路灯不亮 不亮 灯坏 照明 太暗 没有路灯 黑灯瞎火 漆黑 亮化 street lamp light',
    { fields: [serial] },
  ),
  item(
    ['路面破损', 'Broken road surface'],
    days(5),
    ['坑洼、塌陷、人行道砖松动、盲道损坏', 'Holes, subsidence, loose paving, broken tactile paving'],
    ['修补平整', 'Mended and even'],
    '路面 坑洼 坑洞 路面破损 塌陷 人行道 盲道 道路破损 修路 地砖 坑坑洼洼 烂路 泥泞 水泥路 硬化 pothole road',
  ),
  item(
    ['排水堵塞', 'Blocked drains'],
    hours(8),
    ['下水道堵塞、污水外溢、雨天倒灌', 'Blocked drains, sewage on the street, backflow in rain'],
    ['管道疏通，不再外溢', 'Cleared and no longer overflowing'],
    '排水 下水道 堵塞 污水 外溢 倒灌 内涝 下水管道 污水横流 排污 雨水管 污水井 drain sewer blocked',
  ),
  item(
    ['供水', 'Water supply'],
    hours(4),
    ['停水、水压低、水质发黄有味、水费', 'No water, low pressure, discoloured water, the bill'],
    ['供水恢复、水质达标，或者答复清楚', 'Water runs and is clean, or the answer is clear'],
    '停水 水压 自来水 水质 水费 供水 水管爆 水管破裂 水表 发黄 没水 饮用水 二次供水 water',
    { department: 'utilities', level: 'county', platform: 'service' },
  ),
  item(
    ['供电', 'Power supply'],
    hours(4),
    ['停电、电压不稳、电线垂落、电费', 'No power, unsteady voltage, hanging cables, the bill'],
    ['供电恢复，或者答复清楚', 'Power is back, or the answer is clear'],
    '停电 电压 供电 电费 跳闸 变压器 电表 没电 断电 电力 农网改造 阶梯电价 power electricity',
    { department: 'utilities', level: 'county', platform: 'service' },
  ),
  item(
    ['燃气供应', 'Gas supply'],
    atOnce(1),
    [
      '停气、燃气费、开通；闻到燃气味请开窗、勿动电器、到户外拨打 119',
      'Gas cut, bills, connection; smelling gas: open windows, go outside, call 119',
    ],
    ['供气正常，险情排除', 'Gas is on and safe'],
    '燃气 停气 天然气 煤气 燃气费 通气 开通燃气 气费 管道燃气 gas',
    { department: 'utilities', level: 'county', platform: 'service', urgent: true, hotline: '119' },
  ),
  item(
    ['绿地保洁', 'Litter on greens'],
    hours(4),
    ['绿地、花坛里有垃圾', 'Rubbish on greens and in flower beds'],
    ['绿地干净', 'The green is clean'],
    '绿地 绿化带 花坛 草坪垃圾 绿化带垃圾 草坪 公园垃圾 green',
  ),
  item(
    ['绿地养护', 'Care of greens'],
    days(5),
    ['树木枯死、虫害、修剪、毁绿种菜', 'Dead trees, pests, pruning, greens turned into vegetable plots'],
    ['补植或者养护到位', 'Replanted or tended'],
    '绿化 修剪 枯死 虫害 毁绿 种菜 树枝 遮挡 杂草 补种 行道树 絮 tree pruning',
  ),
  item(
    ['树木倒伏', 'Fallen trees'],
    hours(4),
    ['树倒了、快倒了，压车压线挡路', 'Trees fallen or about to fall, on cars, cables or the way'],
    ['树木清除或者扶正，道路畅通', 'Removed or propped up, the way clear'],
    '树倒 倒伏 大树倒 树断 树压 倒下 树木倾斜 枯树 fallen tree',
  ),
]
