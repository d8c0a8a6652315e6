import { refusals } from '@lianxin/platform/http'

/** Every way this room says no, with the way out. What was typed is kept. */
export const servicesRefusals = refusals({
  category_not_found: { status: 404, zh: '没有这个类别', en: 'No such category' },
  category_heading: {
    status: 422,
    zh: '编码：前两位应是已有大类之一，后两位是类内序号',
    en: 'Code: two digits of a heading that exists, then two of its own',
  },
  successor_needed: {
    status: 422,
    zh: '停用的类别须写明由哪个类别接替，旧链接和规则才有去处',
    en: 'A retired category names the one that takes its place, so that old links and rules lead somewhere',
  },
  successor_unknown: {
    status: 422,
    zh: '接替的类别：应是另一个在用的类别',
    en: 'The category that follows must be another one in use',
  },
  catalogue_changed: {
    status: 409,
    zh: '您打开以后类别目录又有了新版本。您填的还在，请看过最新一版再保存。',
    en: 'The catalogue has a newer version than the one you opened. What you typed is kept; look again and save.',
  },
  authority_changed: {
    status: 409,
    zh: '您打开以后事权清单又有了新版本。您填的还在，请看过最新一版再保存。',
    en: 'The authority list has a newer version than the one you opened. What you typed is kept; look again and save.',
  },
  remit_without_community: {
    status: 422,
    zh: '社区准入：列入准入清单的事项，村社或网格应当能办',
    en: 'Communities: what is on the remit list must be one that a village or grid may settle',
  },
  city_only: {
    status: 403,
    zh: '类别和日历由市级管理员维护，请与市级管理员联系',
    en: 'Categories and calendars are kept by the city’s administrator: please ask there',
  },
  department_not_here: {
    status: 422,
    zh: '部门：这一级不设这个部门，请换一级或换一个部门',
    en: 'Department: it does not stand at this level; choose another level or department',
  },
  hours_wrong: {
    status: 422,
    zh: '工作时间：应写成 08:30-12:00 13:30-17:30，先后有序、互不重叠',
    en: 'Working hours: write 08:30-12:00 13:30-17:30, in order and apart',
  },
  day_wrong: {
    status: 422,
    zh: '日期：不在日历范围内（2019–2032 年）',
    en: 'Day: outside the calendar (2019–2032)',
  },
  calendar_changed: {
    status: 409,
    zh: '日历刚被别人改过。您填的还在，请刷新看过再保存。',
    en: 'Somebody has just changed the calendar. What you typed is kept; reload, look and save.',
  },
  calendar_not_yours: {
    status: 403,
    zh: '这份日历管的地方不在您的范围内，请与上一级管理员联系',
    en: 'This calendar holds for a place beyond yours: ask the administrator above',
  },
  calendar_exists: {
    status: 409,
    zh: '这个地方已经有自己的工作日历，直接修改就可以',
    en: 'This place has a work calendar of its own already; change that one',
  },
  notice_wrong: {
    status: 422,
    zh: '通知：有一行读不懂。每行写：日期（或起止日期），上班或放假，依据',
    en: 'Notice: a line cannot be read. Write on each: a date or two, works or off, the source',
  },
  calendar_not_found: { status: 404, zh: '没有这份工作日历', en: 'No such work calendar' },
})
