import { days, hours, under } from './item.ts'

const item = under('11', { level: 'township', department: 'agriculture' })
const answered = ['答复清楚，能办的已办', 'Clearly answered, and done where it can be'] as const

/** 农业农村. */
export const rural = [
  item(
    ['土地承包', 'Contracted land'],
    days(10),
    ['承包、流转、确权', 'Contracting, transfer, titles'],
    answered,
    '土地承包 承包地 流转 确权 承包合同 土地流转 租地 农田 耕地 基本农田 land lease',
  ),
  item(
    ['宅基地', 'Homesteads'],
    days(10),
    ['建房审批、一户多宅、翻建', 'Permission to build, several homesteads, rebuilding'],
    answered,
    '宅基地 建房 翻建 农村建房 自建房 建房审批 一户一宅 房产证 不动产 过户 homestead',
    { department: 'naturalResources' },
  ),
  item(
    ['惠农补贴', 'Farm subsidies'],
    days(5),
    ['种粮补贴、农机、农险、移民后扶', 'Grain, machines, insurance, resettlement aid'],
    answered,
    '惠农 种粮补贴 农机补贴 农业补贴 粮食直补 农业保险 一卡通 移民补贴 退耕还林 subsidy',
  ),
  item(
    ['水利沟渠', 'Ditches and water works'],
    days(2),
    ['沟渠淤塞、泵站、灌溉、堤防', 'Silted ditches, pumps, irrigation, dykes'],
    ['疏通、修复', 'Cleared and mended'],
    '沟渠 水渠 灌溉 泵站 淤塞 水利 抗旱 水闸 渠道 排涝 水坝 清淤 irrigation ditch',
    { department: 'water' },
  ),
  item(
    ['动物防疫', 'Animal health'],
    hours(8),
    ['死猪死禽、疫病、养殖防疫', 'Dead pigs and poultry, disease, farm hygiene'],
    ['无害化处理，防疫到位', 'Disposed of safely'],
    '死猪 病猪 禽流感 动物防疫 猪瘟 病死 养殖 养猪场 养鸡场 屠宰 生猪 livestock',
  ),
  item(
    ['人居环境与污水', 'Village surroundings'],
    days(3),
    ['农村垃圾、污水、厕所、村道', 'Rural rubbish, sewage, toilets, lanes'],
    ['整治到位', 'Put in order'],
    '村里垃圾 农村污水 农村厕所 村道 改厕 化粪池 人居环境 乡村道路 村村通 新农村 美丽乡村 village sewage',
  ),
  item(
    ['村务公开', 'Village affairs'],
    days(5),
    ['账目、集体资产、村干部、选举', 'Accounts, common property, village officers, elections'],
    ['公开到位或者答复清楚', 'Published, or clearly answered'],
    '村务 村务公开 村账 集体资产 村干部 村委会 分红 村支书 村主任 村民代表 社区居委会 集体土地 village accounts',
    { confidential: true, recusal: true },
  ),
  item(
    ['农产品流通', 'Farm produce'],
    days(5),
    ['滞销、农资质量、冷链', 'Unsold produce, seeds and fertiliser, cold chain'],
    answered,
    '农产品 滞销 卖不出去 种子 化肥 农药 农资 收购 烤烟 水果 produce seed',
  ),
]
