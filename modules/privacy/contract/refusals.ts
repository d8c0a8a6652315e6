import { refusals } from '@lianxin/platform/http'

/** Every way this room says no: what is wrong, and the way out. */
export const privacyRefusals = refusals({
  right_words: {
    status: 422,
    zh: '请写明要更正什么、应改成什么，或者要我们解释什么。',
    en: 'Say what is to be corrected and how it should read, or what you want explained.',
  },
  right_asked: {
    status: 409,
    zh: '同样的请求还在处理中，答复前不用再提。',
    en: 'The same was asked and is being seen to; there is no need to ask again.',
  },
  request_not_found: {
    status: 404,
    zh: '没有找到这件请求。请从列表进入。',
    en: 'No such request. Come by the list.',
  },
  request_over: {
    status: 409,
    zh: '这件请求已经答复或撤回，以记录的为准。',
    en: 'This was answered or withdrawn; what is recorded counts.',
  },
  review_past: {
    status: 422,
    zh: '复评日期要在今天之后。',
    en: 'The day of review must lie ahead.',
  },
  hold_number: {
    status: 422,
    zh: '没有这个编号的件。请照收据或者工单上的编号填写，例如 0402-0012-3457。',
    en: 'No request has this number. Give it as on the receipt or the work order, e.g. 0402-0012-3457.',
  },
  hold_stands: {
    status: 409,
    zh: '这一件已经暂缓删除，理由在上面的列表里。',
    en: 'This request is held already; why stands in the list above.',
  },
  hold_over: {
    status: 409,
    zh: '这一件的暂缓已经解除，以列表为准。',
    en: 'This hold has ended already; the list counts.',
  },
  act_id_used: {
    status: 409,
    zh: '这个操作编号已经用过。请刷新页面后再试。',
    en: 'This act id was used before. Reload the page and try again.',
  },
})
