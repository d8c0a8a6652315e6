interface Because {
  /** Addresses it speaks of. */
  readonly of: RegExp
  readonly zh: string
  readonly en: string
}

/**
 * Why an address needs no role. Every route and page that is open to anybody, to any resident or to any member of staff
 * has a reason here; one without fails the check. The first that fits counts.
 */
export const reasons: readonly Because[] = [
  {
    of: /^\/(login|logout|console\/(login|password))$|^\/api\/(login|logout|demo|staff\/(login|code|password))/,
    zh: '登录和退出本身',
    en: 'signing in and out itself',
  },
  { of: /^\/api\/me$/, zh: '说明自己是谁；没有登录就说没有', en: 'says who one is; to a visitor that it is nobody' },
  { of: /looks$/, zh: '本人查阅谁看过自己的信息', en: 'who looked at one’s own data' },
  {
    of: /^\/(api\/)?me(\/|$)|^\/console\/(me|second)(\/|$)|^\/my\/data$/,
    zh: '本人自己的资料、账号和登录',
    en: 'one’s own details, account and sign-ins',
  },
  {
    of: /notices/,
    zh: '发给本人的通知和通知方式；邮箱链接凭令牌',
    en: 'one’s own notices; the link in a letter is its proof',
  },
  { of: /^\/push-worker\.js$/, zh: '浏览器脚本，不含数据', en: 'a script for the browser, without data' },
  {
    of: /^\/api\/my\/cases\/\{id\}\/|^\/my\/\{id\}\/(rate|reopen|do)/,
    zh: '反映人本人，登录或凭编号和查询码',
    en: 'the reporter, signed in or by number and code',
  },
  { of: /^\/(api\/)?my(\/|$)/, zh: '居民本人的诉求', en: 'a resident’s own requests' },
  {
    of: /^\/(api\/)?(report|reports|track)(\/|$)/,
    zh: '谁都可以反映问题，凭编号和查询码查进展',
    en: 'anybody may report, and follow by number and code',
  },
  {
    of: /^\/files\/\{id\}$/,
    zh: '逐个文件核对：看得到那件事的人才打得开',
    en: 'each file is asked for: only who may see its matter opens it',
  },
  { of: /^\/(api\/)?(matters|suspended)/, zh: '公开挂账和征集附议的事项', en: 'matters published for everybody' },
  { of: /answered$/, zh: '公开的办理情况，不含个人信息', en: 'what was answered here, without personal data' },
  {
    of: /^\/api\/categories\/\{code\}\/versions$/,
    zh: '工作人员查类别的历次版本',
    en: 'staff look up what a category was before',
  },
  {
    of: /^\/api\/(categories|calendar|authority)/,
    zh: '公开的目录、日历和事权清单',
    en: 'published lists and the calendar',
  },
  {
    of: /^\/(api\/)?(places|grids?|tiles)(\/|$)/,
    zh: '公开的地方、边界和网格公示牌',
    en: 'published places, borders and the plates of grids',
  },
  {
    of: /^\/(api\/)?evaluation/,
    zh: '公开的评价口径和签名公钥',
    en: 'published rules of evaluation and the key of signatures',
  },
  {
    of: /open311|^\/open(\/|$)/,
    zh: '公开数据与 Open311 标准接口，写入另凭密钥',
    en: 'open data and Open311; writing needs a key',
  },
  { of: /bridges/, zh: '对接系统凭自己的密钥', en: 'the other system shows its own key' },
  { of: /^\/api\/(letters|shares)/, zh: '凭网关或共享的密钥', en: 'by the key of the gateway or the share' },
  { of: /^\/answer\/\{token\}$/, zh: '凭链接里的一次性令牌', en: 'by the token in the link' },
  { of: /personal-data$/, zh: '公开的个人信息处理清单', en: 'the published register of personal data' },
  { of: /journal/, zh: '存证公开可核，只有散列', en: 'evidence that anybody verifies; hashes alone' },
  { of: /^\/(console)?$/, zh: '两个应用的入口，只是引路', en: 'doors of the two apps, which lead on' },
  {
    of: /^\/(api|console)\/(units|covers|leave)/,
    zh: '工作人员的单位名录、值班和自己的请假代班',
    en: 'staff: the directory, the rota and one’s own leave',
  },
  {
    of: /^\/console\/people\/members/,
    zh: '任职范围内的人员名册，另有范围',
    en: 'members within the place of the post; scoped',
  },
  {
    of: /^\/console\/people\/\{id\}$/,
    zh: '页内再核对：看账号、看电话各要权限',
    en: 'asked again inside: accounts and numbers need powers',
  },
]

/** Why this address is open; undefined when nobody said. */
export const openBecause = (path: string): Because | undefined => reasons.find(({ of }) => of.test(path))
