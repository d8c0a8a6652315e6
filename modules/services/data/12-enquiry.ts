import { days, naturalDays, under } from './item.ts'

const item = under('12', { level: 'township', department: 'governmentServices' })
const answered = ['答复清楚', 'Clearly answered'] as const

/** 咨询建议与监督: answered at the level that took it in, but for what has a body of its own. */
export const enquiry = [
  item(
    ['政策咨询', 'Policy'],
    days(2),
    ['问政策、问规定、问条件', 'What a policy says and to whom it applies'],
    answered,
    '咨询 政策 请问 规定 条件 怎么规定 文件 想了解 是否可以 政策咨询 落实 policy question',
    { natures: ['enquiry'] },
  ),
  item(
    ['办事指南', 'How to do it'],
    days(2),
    ['办证、办手续去哪里、带什么', 'Where to go and what to bring'],
    answered,
    '怎么办理 办证 办手续 去哪里办 带什么 办理流程 身份证 居住证 户口 落户 户口本 护照 驾驶证 how apply',
    { natures: ['enquiry', 'help'] },
  ),
  item(
    ['意见建议', 'Suggestions'],
    days(5),
    ['对规划、公交、设施、服务的想法，可以转为议题', 'Ideas on plans, buses, facilities, services; may become a topic'],
    ['说明采纳与否和理由', 'Whether it is taken up, and why'],
    '建议 希望 意见 能不能增加 规划 应该 公交 公交车 公交站 公交线路 地铁 站点 线路 高铁 suggestion bus',
    { natures: ['suggestion'] },
  ),
  item(
    ['作风投诉', 'Conduct of officials'],
    days(5),
    [
      '态度、推诿、违纪；被反映单位回避，不会看到反映人',
      'Manner, delay, misconduct; the unit concerned is kept out and never sees the reporter',
    ],
    ['核实并答复', 'Looked into and answered'],
    '态度差 推诿 不作为乱作为 吃拿卡要 贪污 腐败 受贿 工作人员态度 官僚 滥用职权 以权谋私 纪委 违纪 misconduct corruption',
    {
      level: 'county',
      department: 'discipline',
      platform: 'service',
      confidential: true,
      recusal: true,
      natures: ['complaint', 'report'],
    },
  ),
  item(
    ['信访转办', 'Petitions'],
    naturalDays(15),
    ['信访事项的受理告知与转送', 'Petition matters: notice of receipt and forwarding'],
    ['15 日内告知受理情况', 'Told within fifteen days whether it is taken in'],
    '信访 上访 信访局 信访件 复查 复核 petition',
    {
      level: 'county',
      department: 'petition',
      platform: 'order',
      statutory: '信访工作条例 22、23',
      natures: ['complaint', 'report', 'suggestion', 'help'],
    },
  ),
  item(
    ['信息公开', 'Disclosure'],
    days(20),
    ['申请公开政府信息', 'Asking for government information'],
    ['依法答复', 'Answered by law'],
    '信息公开 申请公开 依申请公开 公开信息 政府信息 disclosure',
    { level: 'county', statutory: '政府信息公开条例 33', natures: ['enquiry', 'help'] },
  ),
  item(
    ['个人信息权利', 'Rights to one’s data'],
    days(15),
    ['查阅、更正、删除我的信息，谁看过', 'Access, correction, deletion, who has looked'],
    ['依法答复', 'Answered by law'],
    '个人信息 删除信息 更正信息 隐私泄露 谁看过 信息泄露 privacy data',
    { level: 'county', statutory: '个人信息保护法 44–50', natures: ['help', 'enquiry', 'complaint'] },
  ),
  item(
    ['平台使用问题', 'This platform'],
    days(2),
    ['登录、提交、查询遇到问题', 'Trouble logging in, sending or looking up'],
    answered,
    '登录不了 打不开 验证码 闪退 提交不了 平台 APP 小程序 网站打不开 系统 login app',
    { natures: ['enquiry', 'help', 'complaint', 'suggestion'] },
  ),
  item(
    ['表扬', 'Praise'],
    null,
    ['表扬人和事，转告本人和单位', 'Praise is passed on to the person and the unit'],
    ['已转告', 'Passed on'],
    '表扬 感谢 点赞 谢谢你们 好人好事 锦旗 thanks praise',
    { natures: ['praise'] },
  ),
]
