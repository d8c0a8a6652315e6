import { notPersonal, personalTable, said, type PersonalTable } from '@lianxin/platform/personal'

/** Three years, for which a claim may still be made (民法典 188). */
export const KEPT_DAYS = 1095

const administrators = said(
  '本地区系统管理员；调度和监督人员须写明理由才能看完整号码',
  'administrators of the place; dispatchers and supervisors see a whole number with a reason',
)
const everybody = said('任何人', 'anybody')
const himself = said('本人；登录程序', 'the person; the sign-in')
const staffing = said('工作人员登录、值班、接收派单', 'staff sign in, stand on duty and are sent requests')

/** What this room keeps about people: its part of the register. */
export const peoplePersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'people.resident',
    subject: 'resident',
    purpose: said('登录、回访、把办理进展告诉本人', 'to sign in, to be called back and told what became of it'),
    basis: 'consent',
    seen: said('本人；办理人员看到带星号的', 'the person; those who handle see it starred'),
    keep: { since: 'used', days: KEPT_DAYS, then: 'delete' },
    own: { column: 'id', as: 'resident', beside: { created_at: said('登记时间', 'since') } },
    columns: {
      name: { what: said('希望怎么称呼', 'what one wants to be called'), shown: 'masked', sealed: true },
      phone: { what: said('手机号', 'mobile number'), shown: 'masked', sealed: true },
      place: { what: said('家在哪个区县（可以不说）', 'home county, if told') },
    },
  }),
  personalTable({
    table: 'people.phone_lookup',
    key: ['hash'],
    subject: 'resident',
    purpose: said('凭手机号找到本人的账户', 'to find the account behind a phone'),
    basis: 'consent',
    seen: himself,
    keep: { since: 'used', days: KEPT_DAYS, then: 'delete' },
    columns: {
      hash: {
        what: said('手机号的加密指纹，不能还原', 'keyed hash of the phone, from which it cannot be read'),
        shown: 'never',
      },
    },
  }),
  personalTable({
    table: 'people.account',
    subject: 'staff',
    purpose: staffing,
    basis: 'staffing',
    seen: administrators,
    keep: { since: 'closed_account', days: KEPT_DAYS, then: 'mask' },
    columns: {
      login: { what: said('登录名', 'login') },
      name: { what: said('姓名', 'name') },
      phone: { what: said('手机号', 'mobile number'), shown: 'masked', sealed: true },
      password: { what: said('密码的散列', 'hash of the password'), shown: 'never', seen: himself },
      second_factor: { what: said('第二因素密钥（加密）', 'second factor, sealed'), shown: 'never', seen: himself },
      second_pending: {
        what: said('待确认的第二因素密钥（加密）', 'second factor not confirmed yet, sealed'),
        shown: 'never',
        seen: himself,
      },
      recovery: { what: said('备用码的散列', 'hashes of recovery codes'), shown: 'never', seen: himself },
    },
    other: {
      has_password: 'whether there is one',
      has_second: 'whether there is one',
      second_step: 'a count of half minutes',
    },
  }),
  personalTable({
    table: 'people.post',
    subject: 'staff',
    purpose: said(
      '谁在哪里负责什么；网格员姓名和电话依规定公布',
      'who answers for what where; a grid worker’s name and number are posted as the rules on grids ask',
    ),
    basis: 'duty',
    seen: everybody,
    keep: { since: 'ended', days: KEPT_DAYS, then: 'mask' },
    columns: {
      account: { what: said('任职的是谁', 'who holds it') },
      phone: { what: said('公布的电话', 'the number posted'), sealed: true },
      covers: { what: said('代谁的班', 'for whom it is held'), seen: administrators },
      covers_name: { what: said('被代班人姓名', 'name of whoever is away'), seen: administrators },
      cover_why: { what: said('代班缘由', 'why somebody stands in'), seen: administrators },
    },
    other: { covered_post: 'a post, not a person' },
  }),
  personalTable({
    table: 'people.duty',
    subject: 'staff',
    purpose: said('任何时刻都有人值班', 'at any hour a named person is on call'),
    basis: 'staffing',
    seen: said('本单位和上级', 'the unit and the office above'),
    keep: { since: 'ended', days: null, then: 'keep' },
    columns: { account: { what: said('值班的是谁', 'who is on duty') } },
  }),
  personalTable({
    table: 'people.person',
    subject: 'member',
    purpose: said('亮身份：党员和专业人员让身边人知道能找谁', 'shown identity: whom neighbours can turn to'),
    basis: 'consent',
    seen: said(
      '同意期间任何人；平时本地区党务人员',
      'anybody while the consent holds; else those who keep the roll of the place',
    ),
    keep: { since: 'withdrawn', days: null, then: 'keep' },
    columns: {
      kind: { what: said('党员或专业人员', 'Party member or professional'), class: 'sensitive' },
      name: { what: said('姓名', 'name') },
      place: { what: said('服务的网格', 'grid served') },
      profession: { what: said('职业', 'profession') },
      unit_name: { what: said('单位', 'unit') },
      phone: { what: said('电话', 'phone'), shown: 'masked', sealed: true },
      branch: { what: said('所在网格党支部', 'grid branch'), class: 'sensitive' },
      micro_group: { what: said('所在党小组', 'micro-grid group'), class: 'sensitive' },
      account: { what: said('本人的工作账号', 'own account') },
    },
  }),
  personalTable({
    table: 'people.identity_consent',
    subject: 'member',
    purpose: said('证明本人同意过、什么时候撤回', 'proof that the person agreed, and when they withdrew'),
    basis: 'proof',
    seen: said(
      '本人；本地区党务人员；个人信息保护负责人',
      'the person; those who keep the roll; the data protection officer',
    ),
    keep: { since: 'withdrawn', days: KEPT_DAYS, then: 'delete' },
    columns: {
      person: { what: said('谁同意的', 'who agreed') },
      evidence: { what: said('怎样表示同意', 'how they agreed') },
    },
  }),
  personalTable({
    table: 'people.login_code',
    key: ['door'],
    subject: 'anybody',
    purpose: said('验证码登录', 'sign-in by code'),
    basis: 'security',
    seen: himself,
    keep: { since: 'made', days: 1, then: 'delete' },
    columns: { door: { what: said('手机号或登录名的加密指纹', 'keyed hash of phone or login'), shown: 'never' } },
    other: { hash: 'hash of six digits' },
  }),
  personalTable({
    table: 'people.login_try',
    key: ['door'],
    subject: 'anybody',
    purpose: said('防止猜密码', 'to stop guessing of passwords'),
    basis: 'security',
    seen: himself,
    keep: { since: 'made', days: 1, then: 'delete' },
    columns: { door: { what: said('账号和来源的加密指纹', 'keyed hash of account and source'), shown: 'never' } },
  }),
  notPersonal('people.unit', { name: 'an office', phone: 'an office’s posted number', address: 'an office’s' }),
  notPersonal('people.branch', { name: 'an organisation' }),
  notPersonal('people.micro_group', { name: 'an organisation' }),
]
