import { refusals } from '@lianxin/platform/http'

/** Every way this room says no, with what is wrong and the way out. */
export const placesRefusals = refusals({
  place_not_found: {
    status: 404,
    zh: '没有找到这个地方，请核对代码或名称',
    en: 'No such place: please check the code or the name',
  },
  outside_city: {
    status: 422,
    zh: '这个位置不在本市的网格内。请核对位置，或按地名、网格代码查找',
    en: 'This point lies outside the city’s grids. Check it, or look the grid up by name or code',
  },
  point_swapped: {
    status: 422,
    zh: '经度和纬度好像写反了：经度在前（约 120），纬度在后（约 30）',
    en: 'Longitude and latitude seem to be swapped: longitude (about 120) comes first',
  },
  not_your_place: { status: 403, zh: '不在您管理的范围内', en: 'Outside the places you administer' },
  alias_taken: {
    status: 409,
    zh: '这个本地代码已用于本县另一个地方',
    en: 'This local code belongs to another place of the county',
  },
  members_of_micro: {
    status: 422,
    zh: '只有微网格由楼栋、单元、门牌组成',
    en: 'Only a micro-grid consists of buildings, stairs and doors',
  },
  level_too_high: {
    status: 422,
    zh: '县（市、区）和市不能在这里拆分、合并',
    en: 'Counties and cities cannot be split or merged here',
  },
  code_wrong: {
    status: 422,
    zh: '代码应为 4、6、9、12、15 或 18 位数字',
    en: 'A code has 4, 6, 9, 12, 15 or 18 digits',
  },
  code_taken: {
    status: 409,
    zh: '代码正在使用或曾经使用过，不能再用，请另编',
    en: 'The code is or was in use; codes are never reused, choose another',
  },
  code_not_beside: {
    status: 422,
    zh: '新代码须与原代码同级、同一上级',
    en: 'The new code must be of the same level and parent',
  },
  children_left: {
    status: 422,
    zh: '每个下级都要归入一个新单位，且只归一个',
    en: 'Every place inside must go to exactly one of the new ones',
  },
  split_too_few: { status: 422, zh: '拆分至少要有两个新单位', en: 'A split needs at least two new places' },
  merge_too_few: { status: 422, zh: '合并至少要选两个现有单位', en: 'A merge needs at least two places in force' },
  not_beside: {
    status: 422,
    zh: '只能合并同一上级下的同级单位',
    en: 'Only places of one level and one parent can be merged',
  },
  not_whole: {
    status: 422,
    zh: '新边界没有正好铺满原来的范围，请检查重叠和空白',
    en: 'The new borders do not exactly fill the old one: check overlaps and gaps',
  },
  border_missing: {
    status: 422,
    zh: '原单位有边界，每个新单位也要给出边界',
    en: 'The place has a border, so each new one needs one',
  },
  places_changed: {
    status: 409,
    zh: '刚才有人改动了这里的地方资料，请刷新后再办',
    en: 'Someone has just changed these places: reload and try again',
  },
  import_not_found: {
    status: 404,
    zh: '没有找到这次导入，请重新上传',
    en: 'No such import: please upload the file again',
  },
  import_done: { status: 409, zh: '这次导入已经完成', en: 'This import was already carried out' },
  import_stale: {
    status: 409,
    zh: '检查之后资料有改动，请重新上传检查',
    en: 'Places changed since the file was checked: upload it again',
  },
  import_faulty: {
    status: 422,
    zh: '文件有必须改正的错误，一行也没有写入',
    en: 'The file has faults that must be put right; nothing was written',
  },
  file_missing: { status: 422, zh: '请选择一个 CSV 或 GeoJSON 文件', en: 'Choose a CSV or GeoJSON file' },
})

export type PlacesRefusal = keyof typeof placesRefusals
