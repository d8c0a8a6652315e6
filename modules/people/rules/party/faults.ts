import { professionCodes, professions } from '../../contract/professions.ts'
import type { Why } from '../roster-faults.ts'

const why = (zh: string, en: string): Why => ({ zh, en })
const known = (lang: 'zh' | 'en') =>
  professionCodes.map((code) => professions[code][lang]).join(lang === 'zh' ? '、' : ', ')

/** What may be wrong with a cell of a Party sheet, and what would be right. */
export const partyFaults = {
  name: (most: number) => why(`请填写名称，不超过 ${most} 字`, `Give a name of at most ${most} characters`),
  nameStart: why('不能以 = + - @ 开头', 'Must not begin with = + - @'),
  place: why('应为 12、15 或 18 位地方代码', 'A place code of 12, 15 or 18 digits'),
  placeUnknown: why('没有这个地方，请核对代码', 'No such place: please check the code'),
  placeOutside: why('不在您任职的范围内', 'Outside the place of your post'),
  branchPlace: why('党支部设在村社或网格', 'A branch stands at a village or a grid'),
  groupPlace: why('党小组设在网格', 'A group stands at a grid'),
  personPlace: why('应为网格或微网格', 'Should be a grid or a micro-grid'),
  coversNeeded: why('请列出覆盖的网格或微网格', 'List the grids or micro-grids it covers'),
  covers: (code: string) =>
    why(`${code} 不是所在地方内的网格或微网格`, `${code} is no such grid or micro-grid inside the place`),
  branchUnknown: why(
    '该村社没有这个名称的党支部，请先导入党支部',
    'No branch of this name here: import the branches first',
  ),
  groupUnknown: why(
    '该网格没有这个名称的党小组，请先导入党小组',
    'No group of this name here: import the groups first',
  ),
  profession: why(`没有这个职业，可填：${known('zh')}`, `No such profession; known are: ${known('en')}`),
  unit: why('不超过 60 字', 'At most 60 characters'),
  phone: why('手机号应为 11 位，以 1 开头', 'A mobile number has 11 digits and begins with 1'),
  phoneMasked: why('带星号的号码只能用于名册中已有的人', 'A starred number can only stand for somebody already listed'),
  loginUnknown: why('没有这个登录名', 'No such login'),
  loginName: why('登录名属于另一人，请核对姓名', 'This login is somebody else’s: check the name'),
  day: why('应为日期，如 2026-03-01', 'A date, such as 2026-03-01'),
  dayAhead: why('同意日期不能晚于今天', 'The day of consent cannot lie ahead'),
  showsAlone: why('填了公开项目或依据，还须填同意日期', 'What is shown rests on a day of consent: give it'),
  shows: why('只能填：电话、单位', 'Only: phone, unit'),
  evidence: why('4 至 200 字', '4 to 200 characters'),
  same: (row: number) => why(`与第 ${row} 行相同`, `The same as row ${row}`),
  samePerson: (row: number) =>
    why(
      `与第 ${row} 行像是同一人；若是两人，请各填电话或登录名`,
      `Looks like the person of row ${row}; if not, give a phone or login for each`,
    ),
} as const
