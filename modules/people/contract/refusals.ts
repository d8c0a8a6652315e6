import { refusals } from '@lianxin/platform/http'

/** Every way this room says no, with its sentence: what is wrong and the way out. */
export const peopleRefusals = refusals({
  unit_not_found: { status: 404, zh: '没有找到这个单位', en: 'No such unit' },
  account_not_found: { status: 404, zh: '没有找到这个账号', en: 'No such account' },
  post_not_found: { status: 404, zh: '没有找到这项任职', en: 'No such post' },
  person_not_found: { status: 404, zh: '没有找到这个人', en: 'No such person' },
  nobody_on_duty: {
    status: 404,
    zh: '此刻没有安排值班人员，请在值班表中补上',
    en: 'Nobody is on duty now: add a person to the rota',
  },
  place_unknown: { status: 422, zh: '没有这个地方代码，请核对', en: 'No such place code: please check it' },
  unit_kind_not_here: { status: 422, zh: '这一级不设这类单位', en: 'Units of this kind do not stand at this level' },
  unit_taken: { status: 409, zh: '该地已有同类单位', en: 'There is already a unit of this kind here' },
  unit_outside: { status: 422, zh: '单位不在任职地方的上下级范围内', en: 'The unit does not serve this place' },
  role_not_here: { status: 422, zh: '这个角色不在这一级任职', en: 'This role is not held at this level' },
  outside_your_place: { status: 403, zh: '不在您任职的范围内', en: 'Outside the place of your post' },
  login_taken: { status: 409, zh: '登录名已被使用，请换一个', en: 'This login is taken: choose another' },
  dates_crossed: { status: 422, zh: '止任日期应晚于任职日期', en: 'The end must be after the beginning' },
  post_ended: { status: 409, zh: '这项任职已经终止', en: 'This post has already ended' },
  account_disabled: { status: 409, zh: '账号已停用', en: 'The account is disabled' },
  own_account: { status: 409, zh: '不能停用自己的账号，请由他人办理', en: 'You cannot disable your own account' },
  phone_invalid: {
    status: 422,
    zh: '手机号应为 11 位，以 1 开头',
    en: 'A mobile number has 11 digits and begins with 1',
  },
  act_id_used: {
    status: 409,
    zh: '这个操作编号已用于另一件事，请刷新页面再试',
    en: 'This act id was used for something else: reload the page and try again',
  },
  phone_needed: {
    status: 422,
    zh: '请填手机号（本人凭验证码设密码），或给一个初始密码',
    en: 'Give a phone, so the person can set a password by code, or a first password',
  },
  phone_none: { status: 404, zh: '这个账号没有登记手机', en: 'This account has no phone' },
  not_on_staff: { status: 422, zh: '值班人员须在该单位任职', en: 'A person on duty must hold a post in the unit' },
  login_failed: {
    status: 401,
    zh: '登录名或密码不对，或动态码不对，请重试',
    en: 'The login, the password or the code is not right. Please try again',
  },
  second_needed: {
    status: 401,
    zh: '请输入身份验证器上的 6 位动态码',
    en: 'Enter the six digits of your authenticator',
  },
  code_wrong: {
    status: 401,
    zh: '验证码不对或已过期，请重新输入或重新获取',
    en: 'The code is wrong or too old: try again or ask for a new one',
  },
  too_many_tries: { status: 429, zh: '尝试次数过多，请十五分钟后再试', en: 'Too many tries: please wait 15 minutes' },
  password_wrong: { status: 422, zh: '现密码不对', en: 'The present password is not right' },
  password_weak: {
    status: 422,
    zh: '密码太容易猜到：不要用登录名或常见密码，可以用几个不相关的词',
    en: 'Too easy to guess: do not use your login or a common password; a few unrelated words will do',
  },
  second_wrong: {
    status: 422,
    zh: '动态码不对，请核对手机时间后重试',
    en: 'Wrong code: check the phone’s clock and retry',
  },
  no_post_now: { status: 403, zh: '此账号目前没有任职，请联系管理员', en: 'This account holds no post now' },
  demo_only: { status: 404, zh: '没有这个页面', en: 'No such page' },
  consent_missing: { status: 422, zh: '须先取得本人同意', en: 'The person’s consent comes first' },
  roster_unreadable: {
    status: 422,
    zh: '读不出这个文件，请存为 XLSX 或 UTF-8 的 CSV 再试',
    en: 'The file cannot be read: save it as XLSX or as CSV in UTF-8',
  },
  party_too_many: {
    status: 422,
    zh: '一次最多导出 100000 行，请填更小的地方',
    en: 'At most 100,000 rows at once: give a smaller place',
  },
  roster_faulty: {
    status: 422,
    zh: '名单有误，一行也没有写入，请按报告改正',
    en: 'The roster has faults; nothing was written',
  },
})
