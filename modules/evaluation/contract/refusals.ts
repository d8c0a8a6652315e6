import { refusals } from '@lianxin/platform/http'

/** Every way this room says no: what is wrong, and the way out. */
export const evaluationRefusals = refusals({
  indicator_unknown: {
    status: 404,
    zh: '没有这项指标。请从评价页面的数字点进来。',
    en: 'No such indicator. Come by a figure of the evaluation page.',
  },
  callback_not_found: {
    status: 404,
    zh: '没有找到这条回访，可能不在您的范围里。请从回访列表进入。',
    en: 'No such call-back, or not in your place. Come by the list of call-backs.',
  },
  callback_over: {
    status: 409,
    zh: '这条回访已经有了结果，可能刚被别人记录。',
    en: 'This call-back has a result; someone may just have recorded it.',
  },
  own_unit: {
    status: 403,
    zh: '这件是本单位办的，须由别的单位的人来问。',
    en: 'Your own unit handled this; somebody of another unit must ask.',
  },
  paper_needs_picture: {
    status: 422,
    zh: '纸质评价：请附上纸质单的照片。',
    en: 'On paper: attach the picture of the paper.',
  },
  paper_only: {
    status: 403,
    zh: '您可以录入纸质评价；电话回访由回访核查员来做。',
    en: 'You may enter a rating on paper; calls are made by the callback auditor.',
  },
  sample_not_found: {
    status: 404,
    zh: '没有找到这件抽查，或者不是请您这里来看的。',
    en: 'No such sample, or your place was not asked to look.',
  },
  judged_once: {
    status: 409,
    zh: '这件已经看过了，以第一次记录的为准。',
    en: 'This was looked at; what was recorded first counts.',
  },
  finding_not_found: {
    status: 404,
    zh: '没有找到这条提示，可能不在您的范围里。',
    en: 'No such finding, or not in your place.',
  },
  period_opened: {
    status: 409,
    zh: '这个考核期已经开了，请在列表里打开它。',
    en: 'This period is open already; open it from the list.',
  },
  period_future: {
    status: 422,
    zh: '考核期不能从将来开始：到了那个月，系统会自动打开。',
    en: 'A period cannot begin in the future: it opens by itself when its month comes.',
  },
  period_county: {
    status: 422,
    zh: '请选择是哪个县（市、区）的考核期。',
    en: 'Choose the county whose period it is.',
  },
  period_not_found: {
    status: 404,
    zh: '没有找到这个考核期。请从考核期列表进入。',
    en: 'No such period. Come by the list of periods.',
  },
  act_id_used: {
    status: 409,
    zh: '这个操作编号已经用过。请刷新页面后再提交。',
    en: 'This act id was used before. Reload the page and send again.',
  },
})
