import { refusals } from '@lianxin/platform/http'

/** Every way this room says no, with the way out. What was typed is kept. */
export const noticesRefusals = refusals({
  email_off: {
    status: 409,
    zh: '这个平台还不能发确认邮件，暂时不能添加邮箱；短信和应用里的消息照常',
    en: 'This platform cannot send letters to confirm an address yet; text messages and notices here work as before',
  },
  email_just_asked: {
    status: 429,
    zh: '刚刚给这个账号发过确认邮件，请过一分钟再试',
    en: 'A letter was sent a moment ago; please try again in a minute',
  },
  push_off: {
    status: 409,
    zh: '这个平台没有开通浏览器推送；短信和应用里的消息照常',
    en: 'Web push is off on this platform; text messages and notices here work as before',
  },
  push_unknown: {
    status: 422,
    zh: '这个浏览器的推送服务不在平台认可的名单里，请换一个浏览器，或用短信、邮件',
    en: 'The push service of this browser is not one the platform knows; use another browser, or text messages and e-mail',
  },
  topic_unknown: {
    status: 422,
    zh: '没有这一类通知，请从现有的类别里选：',
    en: 'No such topic; choose among those that are read:',
  },
  text_unknown: { status: 404, zh: '没有这段文字', en: 'There is no such text' },
  text_unfit: { status: 422, zh: '这段文字填不进去。', en: 'This text cannot be filled in.' },
  text_changed: {
    status: 409,
    zh: '您打开以后这段文字又有了新版本。您写的还在，请看过最新一版再保存。',
    en: 'The text has a newer version than the one you opened. What you wrote is kept; look again and save.',
  },
  text_same: { status: 409, zh: '和现在用的一样，没有可保存的', en: 'The same as what is in force: nothing to save' },
  texts_city_only: {
    status: 403,
    zh: '通知文字由市级管理员维护，请与市级管理员联系',
    en: 'Texts are kept by the city’s administrator: please ask there',
  },
})
