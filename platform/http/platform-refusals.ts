import { refusals } from './refusal.ts'

/** What any route may say, besides its own refusals. */
export const platformRefusals = refusals({
  not_signed_in: { status: 401, zh: '请先登录', en: 'Please sign in first' },
  second_due: {
    status: 401,
    zh: '这一步要再输一次身份验证器上的动态码：先发送 POST /api/me/second-factor/again，再重试',
    en: 'This step asks for a code of your authenticator again: POST /api/me/second-factor/again, then retry',
  },
  second_missing: {
    status: 401,
    zh: '这一步须先登记身份验证器：请打开“我的账号”登记，再重试',
    en: 'This step needs an authenticator: set one up under “My account”, then retry',
  },
  not_found: { status: 404, zh: '没有找到，或您不能查看', en: 'Not found, or not yours to see' },
  bad_input: { status: 422, zh: '有几处需要改一下', en: 'Some fields need attention' },
  bad_request: { status: 400, zh: '请求的格式不对，无法读取', en: 'The request could not be read' },
  cross_site: { status: 403, zh: '请从本站页面提交', en: 'Please submit from this site’s own page' },
  too_large: { status: 413, zh: '内容太大，请减小后再提交', en: 'That is too large; please make it smaller' },
  address_too_long: {
    status: 431,
    zh: '网址太长，无法读取。请把要搜索的内容缩短，或者减少筛选条件。',
    en: 'The address is too long to read. Search for fewer words, or with fewer filters.',
  },
  too_slow: {
    status: 408,
    zh: '连接太慢，请求没有收全，请再试一次。',
    en: 'The request did not arrive in time; please try again.',
  },
  wrong_type: { status: 415, zh: '不支持这种格式', en: 'This format is not supported' },
  too_many: { status: 429, zh: '操作太频繁，请稍后再试', en: 'Too many requests; please try again later' },
  unavailable: {
    status: 503,
    zh: '系统暂时繁忙，请稍后再试；已经收到编号的内容不会丢失',
    en: 'Temporarily unavailable; what was acknowledged is not lost',
  },
  defect: {
    status: 500,
    zh: '系统出错了，我们已记录。您填写的内容请先保留，稍后再试',
    en: 'Something went wrong on our side and was recorded. Please keep what you typed and try again later',
  },
})
