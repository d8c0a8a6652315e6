import { ask, atOnce, hours, under } from './item.ts'

const item = under('06', { level: 'county', department: 'police' })
const report = ['report', 'help'] as const
const told = ['已由公安处置并告知反映人', 'Dealt with by the police and the reporter told'] as const
const urgent = { urgent: true, hotline: '110', natures: report } as const

/** 秩序与平安: handed to the police. 家暴 and harm to minors go there at once whatever the reporter chose. */
export const order = [
  item(
    ['噪声扰民', 'Noise'],
    hours(4),
    ['广场舞、音响、装修、夜间喧哗', 'Loudspeakers, dancing, building work, shouting at night'],
    ['到场制止，噪声停止', 'Attended and stopped'],
    '噪音 噪声 扰民 广场舞 音响 吵闹 深夜吵 半夜吵 KTV 装修噪音 喧哗 睡不着 大喇叭 noise loud',
    { hotline: '110' },
  ),
  item(
    ['犬只管理', 'Dogs'],
    hours(8),
    ['不牵绳、咬人、狂吠、流浪犬', 'Dogs off the lead, biting, barking, strays'],
    ['处置并告知养犬人', 'Dealt with, and the keeper told'],
    '狗 犬 流浪狗 不牵绳 狗咬 养狗 遛狗 狂吠 恶犬 狗叫 犬只 dog stray',
  ),
  item(
    ['涉诈线索', 'Suspected fraud'],
    atOnce(1),
    [
      '电信网络诈骗、传销、非法集资线索；正在被骗请立即拨打 110',
      'Fraud, pyramid selling, unlawful fund-raising; being defrauded now: call 110',
    ],
    told,
    '诈骗 骗子 被骗 传销 电信诈骗 非法集资 刷单 杀猪盘 骗钱 套路贷 校园贷 fraud scam',
    { ...urgent, confidential: true },
  ),
  item(
    ['违法线索', 'Suspected offences'],
    atOnce(1),
    ['赌博、涉毒、卖淫、盗窃等线索，为反映人保密', 'Gambling, drugs, theft and the like; the reporter stays unknown'],
    told,
    '赌博 聚赌 吸毒 贩毒 卖淫 盗窃 小偷 偷东西 黑社会 赌场 麻将馆 老虎机 涉黑 恶势力 gambling drugs theft',
    { ...urgent, confidential: true },
  ),
  item(
    ['家庭暴力', 'Domestic violence'],
    atOnce(1),
    ['正在发生请立即拨打 110；发现即报公安', 'Happening now: call 110; reported to the police at once'],
    told,
    '家暴 打老婆 打孩子 家庭暴力 被丈夫打 打人 殴打妻子 虐待 人身安全保护令 domestic violence',
    { ...urgent, confidential: true, mustReport: true, statutory: '反家庭暴力法 14' },
  ),
  item(
    ['未成年人受侵害', 'Harm to a minor'],
    atOnce(1),
    ['虐待、遗弃、欺凌、性侵等；发现即报公安', 'Abuse, abandonment, bullying; reported to the police at once'],
    told,
    '未成年 虐待儿童 校园欺凌 霸凌 猥亵 性侵 遗弃 孩子被打 侵害未成年 child abuse bullying',
    { ...urgent, confidential: true, mustReport: true, statutory: '未成年人保护法 11' },
  ),
  item(
    ['人员走失', 'A missing person'],
    atOnce(1),
    ['老人、儿童、智力障碍者走失，请同时拨打 110', 'An old person, a child, someone confused is missing; call 110 too'],
    ['找到，或者公安已立案查找', 'Found, or the police are searching'],
    '走失 走丢 失踪 不见了 找不到人 老人走失 孩子走失 失联 寻人 missing lost',
    {
      ...urgent,
      fields: [ask('looks', '衣着和样子', 'Clothes and looks'), ask('seen', '最后在哪里看见', 'Where last seen')],
    },
  ),
  item(
    ['交通秩序', 'Traffic order'],
    hours(8),
    ['乱停挡道、逆行、红绿灯、标线护栏、飙车', 'Cars in the way, wrong-way driving, lights, markings, racing'],
    ['秩序恢复或者设施调整', 'In order again, or the lights and signs changed'],
    '交通 红绿灯 违停 逆行 堵车 拥堵 斑马线 车祸 飙车 超载 大货车 交警 减速带 限速 标线 摩托车 闯红灯 traffic',
    { hotline: '122' },
  ),
]
