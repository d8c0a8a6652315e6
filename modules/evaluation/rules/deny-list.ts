/**
 * What nobody is judged by here: 国办函〔2026〕12号 forbids check-in, points and time online as measures and appraisal
 * by likes or uploads of photos; report quotas breed junk; and persons are not ranked. A test holds the table of
 * indicators to this list, and a yearly scheme with such an item is refused.
 */
const denied = [
  { what: 'clicks', says: /点击|浏览量|阅读量|click|page ?view/i },
  { what: 'log-ins', says: /登录|登陆|签到|打卡|log-?ins?\b|sign-?ins?\b|check-?in\b/i },
  { what: 'photos', says: /照片|图片|视频|轨迹|photo|picture|video|trajector/i },
  { what: 'points', says: /积分|点赞|转发|\bpoints\b|\blikes\b|forwards/i },
  { what: 'time online', says: /在线时长|上线时间|学习时长|time (on ?line|online)|online time/i },
  { what: 'number of reports', says: /上报(数|量|件数|任务)|报件(数|量)|number of reports|reports per|report quota/i },
  { what: 'ranking of persons', says: /排名|排行|末位|名次|\brank|league/i },
] as const

/** What in a text is on the list; undefined when nothing is. */
export function deniedIn(text: string): (typeof denied)[number]['what'] | undefined {
  return denied.find(({ says }) => says.test(text))?.what
}
