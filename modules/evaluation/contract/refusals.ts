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
  panel_small: {
    status: 409,
    zh: '评议组要有至少三名不涉及本件的成员，请先补充任命。',
    en: 'A panel needs at least three members whom the matter does not concern; appoint more first.',
  },
  member_unknown: {
    status: 422,
    zh: '有一名成员不在可任命的名单里，请重新选择。',
    en: 'One of the members cannot be appointed; choose again.',
  },
  no_unit: {
    status: 403,
    zh: '您现在的任职不属于任何单位，不能代表单位提出。请切换任职。',
    en: 'Your post belongs to no unit, so you cannot ask on one’s behalf. Switch your post.',
  },
  case_not_yours: {
    status: 404,
    zh: '没有找到这件诉求，或者它没有算在您的单位。请核对编号。',
    en: 'No such request, or it does not count with your unit. Check the number.',
  },
  period_frozen: {
    status: 409,
    zh: '这件已在冻结的考核期里，请从考核期的清单里提出申诉。',
    en: 'Its period is frozen; appeal from the list of that period.',
  },
  appeal_needs_period: {
    status: 422,
    zh: '申诉要针对一个已冻结的考核期，请从考核期里提出。',
    en: 'An appeal is about a frozen period; make it from there.',
  },
  appeal_over: {
    status: 409,
    zh: '申诉期已过：冻结后 10 天内可以提出。',
    en: 'The time to appeal is over: it was ten days from freezing.',
  },
  figure_unknown: {
    status: 404,
    zh: '这个考核期里没有您单位的这个数字。',
    en: 'Your unit has no such figure in this period.',
  },
  nothing_to_correct: {
    status: 409,
    zh: '这件在考核期里已经是您要求的样子，没有可更正的。',
    en: 'The case already counts as you ask; there is nothing to correct.',
  },
  recount_base: {
    status: 422,
    zh: '有效评价数不能多于请反映人评价的件数。',
    en: 'There cannot be more valid ratings than reporters who were asked.',
  },
  pleaded_once: {
    status: 409,
    zh: '本单位已就此事提出过一次，以那次的结果为准。',
    en: 'Your unit asked this once; what was decided then counts.',
  },
  plea_not_found: {
    status: 404,
    zh: '没有找到这件申请，可能不在您的范围里。请从列表进入。',
    en: 'No such plea, or not in your place. Come by the list.',
  },
  plea_decided: {
    status: 409,
    zh: '这件已经评议完了。',
    en: 'This has been decided.',
  },
  not_on_panel: {
    status: 403,
    zh: '您不是评议这件的评议组成员。',
    en: 'You do not sit on the panel that decides this.',
  },
  voted_once: {
    status: 409,
    zh: '您已经表过态，以第一次为准。',
    en: 'You have said how you decide; the first time counts.',
  },
  scheme_faulty: {
    status: 422,
    zh: '方案还有几处要改：',
    en: 'The scheme needs some changes:',
  },
  scheme_not_found: {
    status: 404,
    zh: '没有找到这份方案。请从方案列表进入。',
    en: 'No such scheme. Come by the list of schemes.',
  },
  scheme_needs_reason: {
    status: 422,
    zh: '年度已经开始，或者是修改：请写明为什么（至少 10 个字），会记录在方案和每张考核表上。',
    en: 'The year has begun, or this is a change: say why (10 characters or more); it stands in the scheme and on every sheet.',
  },
  scheme_taken: {
    status: 409,
    zh: '这一年已有同名的方案，请打开它提出新版本。',
    en: 'There is a scheme of this name for that year; open it and propose a new version.',
  },
  scheme_over: {
    status: 409,
    zh: '这个年度已经过去，不能再提出或修改方案。',
    en: 'That year is over; no scheme is proposed or changed for it.',
  },
  unit_out_of_place: {
    status: 422,
    zh: '有一个单位不在您的范围里，请重新选择。',
    en: 'One of the units lies outside your place; choose again.',
  },
  not_of_scheme: {
    status: 403,
    zh: '这个单位不在方案里。',
    en: 'This unit is not in the scheme.',
  },
  version_old: {
    status: 409,
    zh: '方案有了新版本，请先看新版本再同意。',
    en: 'There is a newer version; read it before you agree.',
  },
  agreed_once: {
    status: 409,
    zh: '本单位已经同意过这个版本。',
    en: 'Your unit has agreed to this version.',
  },
  item_unknown: {
    status: 404,
    zh: '方案里没有这个人工录入的考核项。',
    en: 'The scheme has no such item to be entered by hand.',
  },
  sheet_needs_version: {
    status: 409,
    zh: '这个考核期没有各单位事先同意的方案，不能据此考核。',
    en: 'No version that all units had agreed to binds for this period; it cannot be assessed by one.',
  },
  sheet_not_frozen: {
    status: 409,
    zh: '考核期还没有冻结，冻结后才能签发。',
    en: 'The period is not frozen yet; a sheet is signed after that.',
  },
  sheet_incomplete: {
    status: 409,
    zh: '还有人工考核项没有录入：',
    en: 'Items are still to be entered by hand:',
  },
  signed_already: {
    status: 409,
    zh: '这张考核表已经签发，之后没有变化。',
    en: 'This sheet is signed, and nothing has changed since.',
  },
  font_missing: {
    status: 503,
    zh: '服务器没有安装中文字体，不能生成 PDF。请管理员安装 fonts-noto-cjk，或设置 LIANXIN_PDF_FONT；表格和网页不受影响。',
    en: 'No Chinese font on the server, so no PDF. An administrator installs fonts-noto-cjk or sets LIANXIN_PDF_FONT; the table and the page work.',
  },
  act_id_used: {
    status: 409,
    zh: '这个操作编号已经用过。请刷新页面后再提交。',
    en: 'This act id was used before. Reload the page and send again.',
  },
})
