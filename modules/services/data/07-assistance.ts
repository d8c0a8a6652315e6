import { days, hours, under } from './item.ts'

const item = under('07', { level: 'township', department: 'civilAffairs' })
const answered = [
  '符合条件的已受理，不符合的说明理由和其他帮助',
  'Taken in where it fits, else the reason and other help',
] as const
const natures = ['help', 'enquiry', 'complaint', 'suggestion'] as const

/** 民政救助. */
export const assistance = [
  item(
    ['低保', 'Minimum living allowance'],
    days(5),
    ['低保、特困申请，标准、复核、停发', 'Applying for the allowance, its amount, review, stopping'],
    answered,
    '低保 最低生活保障 五保 特困 低保户 贫困户 低保金 困难家庭 建档立卡 扶贫 allowance',
    { natures },
  ),
  item(
    ['临时救助', 'Emergency relief'],
    hours(8),
    ['突然遭灾、重病、断粮断电、露宿街头', 'Sudden disaster, grave illness, no food or heat, sleeping rough'],
    ['救助到人，或者转介落实', 'Help has reached the person'],
    '临时救助 救济 没饭吃 重病没钱 流浪 乞讨 露宿 救急 火灾受灾 大病救助 relief homeless',
    { natures },
  ),
  item(
    ['养老服务', 'Care of the old'],
    days(5),
    ['助餐、居家照护、养老院、高龄津贴', 'Meals, care at home, homes for the old, age allowance'],
    answered,
    '养老 养老院 助餐 独居老人 孤寡 高龄补贴 高龄津贴 护理 敬老院 老年人 居家养老 老年证 elderly meals',
    { natures },
  ),
  item(
    ['残疾人服务', 'Disabled persons'],
    days(5),
    ['残疾证、辅具、无障碍、补贴、就业', 'Certificate, aids, access, allowances, work'],
    answered,
    '残疾 残疾人 残疾证 轮椅 无障碍 残联 助残 坡道 残疾补贴 聋哑 盲人 disabled wheelchair',
    { natures, department: 'disabled' },
  ),
  item(
    ['儿童关爱', 'Children in need'],
    days(2),
    ['留守儿童、困境儿童、孤儿', 'Children left behind, in hardship, orphans'],
    ['走访到人，帮助落实', 'Visited and helped'],
    '留守儿童 困境儿童 孤儿 没人管的孩子 儿童福利 收养 事实孤儿 领养 children orphan',
    { natures },
  ),
  item(
    ['优抚安置', 'Veterans'],
    days(5),
    ['退役军人安置、优待、抚恤、荣誉', 'Placement, benefits, pensions and honours of veterans'],
    answered,
    '退役 退伍 军人 优抚 抚恤 军属 烈属 退伍军人 转业 复员 参战 伤残军人 veteran',
    { natures, department: 'veterans' },
  ),
  item(
    ['慈善帮扶', 'Charity'],
    days(5),
    ['捐助、结对、慈善项目申请', 'Donations, pairing, charity projects'],
    answered,
    '慈善 捐款 捐助 结对 爱心 助学 捐赠 公益 志愿者 募捐 charity donate',
    { natures },
  ),
  item(
    ['地名门牌', 'Names and door plates'],
    days(10),
    ['门牌缺失、地名错误、楼幢命名', 'Missing plates, wrong names, naming of buildings'],
    ['补装或者更正', 'Put up or corrected'],
    '门牌 地名 门牌号 路牌 路名 楼牌 小区命名 门楼牌 door plate',
    { natures: ['help', 'enquiry', 'suggestion'] },
  ),
]
