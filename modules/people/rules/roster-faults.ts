import { roleCodes, roles, type RoleCode } from '../contract/roles.ts'

/** What is wrong with a cell of a roster, and what would be right, in both languages. */
export interface Why {
  readonly zh: string
  readonly en: string
}

const why = (zh: string, en: string): Why => ({ zh, en })
const names = (lang: 'zh' | 'en') => roleCodes.map((code) => roles[code][lang]).join(lang === 'zh' ? '、' : ', ')

export const faults = {
  login: why('应为 3–40 位小写字母、数字、点、横线或下划线', '3–40 small letters, digits, dots, dashes or underscores'),
  name: why('请填写姓名，不超过 40 字', 'Give a name of at most 40 characters'),
  loginOfAnother: why('登录名已属于另一人，请换登录名', 'This login belongs to somebody else: choose another'),
  phone: why('手机号应为 11 位，以 1 开头', 'A mobile number has 11 digits and begins with 1'),
  phoneNeeded: why('请填手机号：本人凭验证码设密码', 'Give a phone: the person sets a password by code'),
  role: why(`没有这个角色，可填：${names('zh')}`, `No such role; known are: ${names('en')}`),
  place: why('应为 4、6、9、12、15 或 18 位地方代码', 'A place code has 4, 6, 9, 12, 15 or 18 digits'),
  placeUnknown: why('没有这个地方，请核对代码', 'No such place: please check the code'),
  placeOutside: why('不在您任职的范围内', 'Outside the place of your post'),
  unit: why('该地及其上级没有这个名称的单位', 'No unit of this name at the place or above it'),
  day: why('应为日期，如 2026-03-01', 'A date, such as 2026-03-01'),
  order: why('止任日期应晚于任职日期', 'The end must be after the beginning'),
  roleNotHere: (role: RoleCode) =>
    why(`${roles[role].zh}不在这一级任职`, `The role ${roles[role].en} is not held at this level`),
  roleGranted: why(
    '系统、安全、审计管理员不随名单任命，由安全管理员在人员页授权',
    'No administrator comes with a roster: the security administrator gives the post on the person’s page',
  ),
  nameOf: (row: number) => why(`与第 ${row} 行登录名相同而姓名不同`, `Same login as row ${row}, another name`),
  phoneOf: (row: number) => why(`与第 ${row} 行是同一人而手机不同`, `Same person as row ${row}, another phone`),
  postOf: (row: number) => why(`与第 ${row} 行是同一任职`, `The same post as row ${row}`),
} as const
