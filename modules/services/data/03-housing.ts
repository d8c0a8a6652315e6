import { ask, days, hours, under } from './item.ts'

const item = under('03', { level: 'township', department: 'housing' })
const estate = ask('estate', '小区和楼幢', 'Estate and building')

/** 住房物业. */
export const housing = [
  item(
    ['物业服务', 'Property management'],
    days(5),
    [
      '物业不作为、收费、保安保洁、电梯公共收益',
      'Managers not doing their work, fees, guards, cleaning, common income',
    ],
    ['物业整改或者答复清楚', 'Put right by the manager, or clearly answered'],
    '物业 物业费 物业公司 保安 小区管理 物业服务 不作为 物业管理 公共收益 门禁 property',
    { fields: [estate] },
  ),
  item(
    ['违法搭建', 'Unlawful building'],
    days(20),
    [
      '阳光房、加层、占地搭棚；4 个工作小时内到场制止，7 个工作日处罚，20 个工作日拆除',
      'Extensions and sheds: stopped in four hours, penalty in seven working days, removal in twenty',
    ],
    ['拆除，或者依法立案并告知', 'Removed, or a case opened by law and the reporter told'],
    '违建 违章 违法建筑 违章建筑 搭建 加层 阳光房 私搭 乱搭乱建 违法搭建 违规搭建 搭棚 illegal building',
    { department: 'lawEnforcement', respond: hours(4), fields: [estate] },
  ),
  item(
    ['渗漏与质量', 'Leaks and faults'],
    days(5),
    ['屋顶外墙渗漏、楼上漏水、房屋质量、保修', 'Leaking roofs and walls, water from above, building faults, warranty'],
    ['修好，或者说清保修与维权途径', 'Mended, or the way of warranty told'],
    '漏水 渗水 渗漏 墙体开裂 房屋质量 外墙 脱落 裂缝 屋顶漏 楼上漏 质量问题 开发商 交房 leak',
    { fields: [estate] },
  ),
  item(
    ['加装电梯', 'Adding a lift'],
    days(10),
    ['老楼加装电梯的申请、意见分歧、进度', 'Adding lifts to old buildings: applying, disagreement, progress'],
    ['答复清楚下一步和由谁办', 'It is clear what comes next and who does it'],
    '加装电梯 装电梯 老小区电梯 增设电梯 既有住宅电梯 老旧小区改造 旧改 lift',
    { fields: [estate] },
  ),
  item(
    ['维修资金', 'Repair fund'],
    days(10),
    ['维修资金的交存、使用、公开、退还', 'Paying into, using, publishing and refunding the repair fund'],
    ['使用或者公开到位，或者答复清楚', 'Used or published, or clearly answered'],
    '维修资金 维修基金 公共维修 大修基金 资金使用 房屋维修金 repair fund',
    { fields: [estate] },
  ),
  item(
    ['业委会与业主大会', 'Owners’ committee'],
    days(10),
    ['成立、换届、选聘物业、账目公开', 'Setting up, elections, choosing managers, accounts'],
    ['按程序推进并告知', 'Under way by the rules, and told'],
    '业委会 业主委员会 业主大会 换届 选聘物业 业主投票 业主代表 owners committee',
    { fields: [estate] },
  ),
  item(
    ['停车与充电', 'Parking and charging'],
    days(5),
    ['停车难、车位被占、收费、充电桩安装', 'Scarce parking, taken places, fees, installing chargers'],
    ['秩序恢复或者答复清楚', 'In order again, or clearly answered'],
    '停车 停车位 停车难 车位 停车费 充电桩 乱停 占车位 地下车库 停车场 僵尸车 parking charger',
    { fields: [estate] },
  ),
  item(
    ['群租', 'Crowded lets'],
    days(5),
    ['一套房隔成多间出租、出租房扰民', 'Flats cut into many lets, nuisance from lets'],
    ['整改，消除隐患', 'Put right and safe'],
    '群租 出租房 隔断 合租 租客 房东 民宿 日租房 公租房 廉租房 保障房 租房补贴 rent',
    { department: 'lawEnforcement', fields: [estate] },
  ),
  item(
    ['征收拆迁', 'Expropriation'],
    days(10),
    ['补偿标准、安置房、过渡费、拆迁进度', 'Compensation, resettlement homes, interim payments, progress'],
    ['政策和办理进度答复清楚', 'Policy and progress clearly answered'],
    '拆迁 征收 征地 补偿款 安置房 过渡费 拆迁补偿 回迁 棚户区 棚改 安置 demolition compensation',
    { level: 'county' },
  ),
]
