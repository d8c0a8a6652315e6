import { ask, atOnce, days, hours, under } from './item.ts'

const item = under('04', { level: 'township', department: 'emergency' })

/** 安全隐患. */
export const hazards = [
  item(
    ['消防通道', 'Fire lanes'],
    hours(4),
    ['消防通道被堵、楼道堆物、安全出口锁闭', 'Blocked fire lanes, cluttered stairways, locked exits'],
    ['通道畅通', 'The way is clear'],
    '消防通道 消防车道 安全出口 堵塞通道 消防栓 灭火器 消防设施 占用消防 消防隐患 fire lane exit',
    { department: 'fire', hotline: '119' },
  ),
  item(
    ['飞线充电', 'Cables to e-bikes'],
    hours(4),
    ['电动车拉线充电、进楼入户停放充电', 'E-bikes charged by hanging cables or indoors'],
    ['飞线拆除，车辆移出', 'Cables removed, the bikes moved out'],
    '飞线 飞线充电 电动车充电 电瓶车 楼道充电 拉线充电 电动车进楼 电瓶 ebike charging',
    { department: 'fire', hotline: '119' },
  ),
  item(
    ['燃气隐患', 'Gas hazards'],
    atOnce(1),
    [
      '燃气泄漏、软管老化、瓶装气乱放；有燃气味请先撤离再拨打 119',
      'Leaks, old hoses, stray cylinders; smelling gas: leave first, then call 119',
    ],
    ['险情排除，复测合格', 'Safe and tested again'],
    '燃气泄漏 煤气泄漏 漏气 燃气味 煤气味 液化气瓶 煤气罐 燃气管 软管老化 gas leak',
    { urgent: true, hotline: '119' },
  ),
  item(
    ['危房', 'Unsafe houses'],
    hours(8),
    ['房屋倾斜、开裂、随时可能倒塌', 'Houses leaning, cracked, about to fall'],
    ['人员撤离或者鉴定、加固落实', 'People moved out, or survey and strengthening under way'],
    '危房 倾斜 倒塌 墙要倒 房屋开裂 危旧房 快塌 房子要塌 危楼 危房改造 unsafe house collapse',
    { department: 'housing' },
  ),
  item(
    ['高空坠物', 'Falling objects'],
    hours(4),
    ['外墙瓷砖、广告牌、窗户要掉，高空抛物', 'Tiles, boards or windows about to fall; things thrown down'],
    ['险处隔离并处置', 'Fenced off and dealt with'],
    '高空坠物 高空抛物 瓷砖脱落 外墙脱落 广告牌松动 玻璃掉 坠落 抛物 falling',
  ),
  item(
    ['用电隐患', 'Electrical hazards'],
    hours(8),
    ['私拉电线、线路老化、配电箱敞开、电线裸露', 'Makeshift wiring, old cables, open boxes, bare wires'],
    ['线路整改完毕', 'Wiring put right'],
    '私拉电线 电线老化 电线裸露 漏电 配电箱 电线杆 线路老化 触电 电缆 高压线 wire shock',
  ),
  item(
    ['地质与防汛', 'Landslides and floods'],
    atOnce(2),
    ['滑坡、塌方、堤坝渗漏、河水上涨', 'Slides, cave-ins, leaking dykes, rising rivers'],
    ['险情处置，人员安全', 'Dealt with and everyone safe'],
    '滑坡 塌方 防汛 堤坝 洪水 泥石流 溃堤 河水上涨 山体 台风 决口 flood landslide',
    { urgent: true, hotline: '119', department: 'emergency' },
  ),
  item(
    ['电梯安全', 'Lift safety'],
    hours(8),
    ['电梯故障、异响、年检过期；困人请立即拨打 119', 'Faults, noises, overdue inspection; people trapped: call 119'],
    ['修好并检验合格，或者停用告示', 'Mended and inspected, or closed with a notice'],
    '电梯故障 电梯坏 电梯困人 困在电梯 电梯异响 电梯年检 电梯维修 电梯停运 lift elevator trapped',
    { department: 'market', hotline: '119' },
  ),
  item(
    ['小微企业隐患', 'Small workplaces'],
    days(3),
    ['小作坊、小仓库的消防、用工、危险品隐患', 'Fire, work and chemical hazards in small workshops and stores'],
    ['整改到位或者依法处置', 'Put right, or dealt with by law'],
    '小作坊 三合一 住宿作坊 仓库 危险品 化工 违规生产 安全生产 烟花爆竹 加油站 无证生产 workshop',
    { fields: [ask('firm', '哪一家', 'Which one')], confidential: true },
  ),
]
