import { platformCodes, platforms } from '../../contract/platforms.ts'
import { unitKindCodes, unitKinds, type UnitKind } from '../../contract/unit-kinds.ts'
import type { Why } from '../roster-faults.ts'

const why = (zh: string, en: string): Why => ({ zh, en })

/** What may be wrong with a cell of a sheet of units, and what would be right. */
export const unitFaults = {
  kind: why(
    `没有这个类别，可填：${unitKindCodes.map((code) => unitKinds[code].zh).join('、')}`,
    `No such kind; known are: ${unitKindCodes.join(', ')}`,
  ),
  kindNotHere: (kind: UnitKind) =>
    why(`${unitKinds[kind].zh}不设在这一级`, `A unit of the kind ${unitKinds[kind].en} does not stand at this level`),
  name: why('应为 2 至 60 字', '2 to 60 characters'),
  start: why('不能以 = + - @ 开头', 'Must not begin with = + - @'),
  place: why('应为 4、6、9、12 或 15 位地方代码', 'A place code of 4, 6, 9, 12 or 15 digits'),
  placeUnknown: why('没有这个地方，请核对代码', 'No such place: please check the code'),
  placeOutside: why('不在您任职的范围内', 'Outside the place of your post'),
  parentUnknown: why(
    '该地及其上级没有这个名称的单位，本文件里也没有',
    'No unit of this name at the place or above it, nor in this file',
  ),
  parentSelf: why('单位不能是自己的上级', 'A unit cannot be above itself'),
  parentCircle: why('条线上级绕成了圈', 'The line above runs in a circle'),
  platform: why(
    `可填：${platformCodes.map((code) => platforms[code].zh).join('、')}，或“无”`,
    `One of: ${platformCodes.join(', ')}, or none`,
  ),
  platformOfTown: why('四个平台设在镇街，连心办不编入平台', 'Platforms stand at a township, and an office is in none'),
  phone: why('不超过 30 个字符', 'At most 30 characters'),
  address: why('应为 2 至 100 字', '2 to 100 characters'),
  aliases: why('每个 2 至 60 字，最多 20 个', 'At most 20, of 2 to 60 characters each'),
  ending: (day: string) =>
    why(`已定于 ${day} 撤销，不再改`, `It is abolished from ${day} on and is not changed any more`),
  same: (row: number) => why(`与第 ${row} 行是同一地方的同类单位`, `The same kind at the same place as row ${row}`),
} as const
