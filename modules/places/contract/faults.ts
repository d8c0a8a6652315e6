// Everything an import can find wrong, with the sentence for the person who made the file. `{…}` is filled in.

import { columns, type Column } from './columns.ts'

/** `stops` faults must be put right before anything is written; `warns` ones are shown and the import may go on. */
export type Severity = 'stops' | 'warns'

interface FaultText {
  readonly severity: Severity
  readonly zh: string
  readonly en: string
}

export const faultTexts = {
  unreadable: {
    severity: 'stops',
    zh: '这一行读不出来：{why}。请检查引号和列数，另存为 UTF-8 的 CSV',
    en: 'This line cannot be read: {why}. Check quotes and columns and save as CSV in UTF-8',
  },
  not_geojson: {
    severity: 'stops',
    zh: '文件不是 GeoJSON：{why}。请导出为 FeatureCollection，坐标为经纬度',
    en: 'The file is not GeoJSON: {why}. Export a FeatureCollection with longitude and latitude',
  },
  no_columns: {
    severity: 'stops',
    zh: '没有找到“代码”和“名称”两列。第一行请写列名',
    en: 'The columns “code” and “name” were not found. Put column names in the first line',
  },
  no_code: {
    severity: 'stops',
    zh: '没有填代码。请填 4、6、9、12、15 或 18 位代码',
    en: 'No code. Give a code of 4, 6, 9, 12, 15 or 18 digits',
  },
  wrong_digits: {
    severity: 'stops',
    zh: '代码“{code}”不对：应为 4、6、9、12、15 或 18 位数字，不能跳级',
    en: 'The code “{code}” is wrong: it must have 4, 6, 9, 12, 15 or 18 digits and may not skip a level',
  },
  no_name: { severity: 'stops', zh: '没有填名称', en: 'No name given' },
  name_too_long: { severity: 'stops', zh: '名称太长：最多 80 个字', en: 'The name is too long: 80 characters at most' },
  alias_too_long: {
    severity: 'stops',
    zh: '本地代码“{alias}”太长：最多 60 个字',
    en: 'The local code “{alias}” is too long: 60 characters at most',
  },
  duplicate: {
    severity: 'stops',
    zh: '代码 {code} 在第 {first} 行已经出现过，请只留一行',
    en: 'Code {code} already appears in line {first}; keep one of them',
  },
  code_used: {
    severity: 'stops',
    zh: '代码 {code} 曾用于已撤销的“{name}”，不能再用，请另编代码',
    en: 'Code {code} belonged to “{name}”, which no longer exists; codes are never reused, choose another',
  },
  missing_parent: {
    severity: 'stops',
    zh: '上级 {parent} 不在文件里，系统里也没有。请先加上这一行',
    en: 'The parent {parent} is neither in the file nor in the system; add it first',
  },
  wrong_parent: {
    severity: 'stops',
    zh: '上级代码“{parent}”与代码不符：按代码，上级应为 {expected}',
    en: 'The parent “{parent}” does not fit the code: by its code it is {expected}',
  },
  out_of_scope: {
    severity: 'stops',
    zh: '{code} 不在您管理的范围内，请删去这一行或请上级导入',
    en: '{code} is outside the places you administer; remove the line or ask the level above',
  },
  wrong_number: {
    severity: 'stops',
    zh: '“{field}”应为不小于 0 的整数，这里是“{value}”',
    en: '“{field}” must be a whole number, 0 or more; here it is “{value}”',
  },
  wrong_class: {
    severity: 'stops',
    zh: '城乡分类请填“城镇”或“乡村”，这里是“{value}”',
    en: 'The class must be “urban” or “rural”; here it is “{value}”',
  },
  wrong_date: {
    severity: 'stops',
    zh: '“{field}”请写成 2026-01-31 这样的日期，这里是“{value}”',
    en: '“{field}” must be a date such as 2026-01-31; here it is “{value}”',
  },
  wrong_member: {
    severity: 'stops',
    zh: '“{value}”不是有效的范围。请写成“楼栋:3幢；单元:3幢2单元；门牌:建设路12号”',
    en: '“{value}” is not a member. Write “building:3; stair:3-2; door:12 Jianshe Rd”',
  },
  alias_taken: {
    severity: 'stops',
    zh: '本地代码“{alias}”已属于 {other}',
    en: 'The local code “{alias}” already belongs to {other}',
  },
  not_polygon: {
    severity: 'stops',
    zh: '边界应为面（Polygon 或 MultiPolygon），这里是 {type}',
    en: 'A border must be a Polygon or MultiPolygon; here it is {type}',
  },
  swapped: {
    severity: 'stops',
    zh: '经纬度写反了：GeoJSON 先写经度、后写纬度。请交换后再导入',
    en: 'Longitude and latitude are swapped: GeoJSON writes longitude first. Swap them and try again',
  },
  metres: {
    severity: 'stops',
    zh: '坐标是米（投影坐标），不是度。请转换为 CGCS2000 或 WGS-84 经纬度再导入',
    en: 'Coordinates are metres of a projection, not degrees. Convert to CGCS2000 or WGS-84 degrees',
  },
  too_far: {
    severity: 'stops',
    zh: '这个点（{lon}, {lat}）离其他边界太远，请检查坐标',
    en: 'The point ({lon}, {lat}) is too far from all other borders; check its coordinates',
  },
  shifted: {
    severity: 'stops',
    zh: '整批边界相对上级偏移约 {metres} 米，像是 GCJ-02（火星坐标）。请转换为 CGCS2000 或 WGS-84',
    en: 'All borders are shifted by about {metres} m against their parent, as GCJ-02 would be. Convert to CGCS2000 or WGS-84',
  },
  broken_ring: {
    severity: 'stops',
    zh: '边界画坏了：{why}，位置 {lon}, {lat}。可勾选“修复小毛病”再导入',
    en: 'The border is broken: {why} at {lon}, {lat}. Tick “repair small faults” and try again',
  },
  crossing: {
    severity: 'stops',
    zh: '与 {others} 的边界相交，位置 {lon}, {lat}',
    en: 'Its border crosses that of {others} at {lon}, {lat}',
  },
  overlap: {
    severity: 'stops',
    zh: '与 {others} 重叠 {area} 平方米（宽约 {width} 米），位置 {lon}, {lat}',
    en: 'Overlaps {others} by {area} m² (about {width} m wide) at {lon}, {lat}',
  },
  outside: {
    severity: 'stops',
    zh: '超出上级 {parent} 的边界 {area} 平方米（宽约 {width} 米），位置 {lon}, {lat}',
    en: 'Reaches {area} m² (about {width} m wide) beyond its parent {parent} at {lon}, {lat}',
  },
  gap: {
    severity: 'warns',
    zh: '与 {others} 之间有空白 {area} 平方米（宽约 {width} 米），位置 {lon}, {lat}',
    en: 'A gap of {area} m² (about {width} m wide) to {others} at {lon}, {lat}',
  },
  not_shared: {
    severity: 'warns',
    zh: '{parent} 的 {count} 个单元边界各画各的，互不重合。建议用同一条线重画',
    en: 'The borders of {count} places of {parent} are drawn apart. Better draw each border once',
  },
  no_border: {
    severity: 'warns',
    zh: '没有边界，也没有楼栋、门牌等范围。可以导入，会标注“未划边界”',
    en: 'No border and no list of buildings or doors. It is imported and marked “no border yet”',
  },
} as const satisfies Record<string, FaultText>

export type FaultCode = keyof typeof faultTexts

/** One fault of an import, at the line of the CSV or the number of the GeoJSON feature (from 1). */
export interface Fault {
  readonly row: number
  readonly code: FaultCode
  readonly field?: string
  readonly values: Readonly<Record<string, string>>
}

/** What can be wrong with a ring, as `{why}` of `broken_ring`. */
const ringTexts: Readonly<Record<string, { zh: string; en: string }>> = {
  coordinates: { zh: '坐标不是数字', en: 'coordinates are not numbers' },
  too_few_points: { zh: '不足三个点', en: 'fewer than three points' },
  no_area: { zh: '没有面积', en: 'no area' },
  spike: { zh: '有尖刺（原路折返）', en: 'a spike that runs back on itself' },
  touches_itself: { zh: '边界与自己相碰', en: 'it touches itself' },
  crosses_itself: { zh: '边界与自己交叉', en: 'it crosses itself' },
}

/** The sentence of a fault, filled in. */
export function faultSentence(fault: Fault, lang: 'zh' | 'en'): string {
  return faultTexts[fault.code][lang].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = fault.values[name] ?? ''
    if (name === 'field' && lang === 'zh') return columns[value as Column] ?? value
    return (name === 'why' && ringTexts[value]?.[lang]) || value
  })
}

/** Whether an import with this fault must not be written. */
export const stops = (fault: Fault): boolean => faultTexts[fault.code].severity === 'stops'
