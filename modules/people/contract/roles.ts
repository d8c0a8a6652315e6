import type { Level } from '@lianxin/places/contract'

/**
 * Roles people hold at a place for a time. Free of zod, so that a phone may read it.
 * Codes, levels and duties follow the domain's table of roles; a resident needs no post.
 */
interface RoleRow {
  readonly zh: string
  readonly en: string
  /** Levels of place at which the role may be held. */
  readonly levels: readonly Level[]
  /** What the role is for, in both languages. */
  readonly why: { readonly zh: string; readonly en: string }
}

const role = <const L extends readonly Level[]>(zh: string, en: string, levels: L, whyZh: string, whyEn: string) =>
  ({ zh, en, levels, why: { zh: whyZh, en: whyEn } }) as const

const anyOffice = ['city', 'county', 'township', 'village'] as const
const countyToVillage = ['county', 'township', 'village'] as const

export const roles = {
  linkedMember: role(
    '联户党员',
    'linked Party member',
    ['micro'],
    '走访所联系的住户',
    'visits the households linked to them',
  ),
  microGridLeader: role(
    '微网格长',
    'micro-grid leader',
    ['micro'],
    '本微网格的通知与隐患',
    'notices and hazards of the micro-grid',
  ),
  gridWorker: role(
    '网格员',
    'grid worker',
    ['grid'],
    '网格内的诉求与走访，能办的自办自结',
    'requests and visits; settles small things on the spot',
  ),
  gridLeader: role(
    '网格长',
    'grid leader',
    ['grid'],
    '网格的队伍、覆盖与负荷',
    'the people, coverage and workload of the grid',
  ),
  gridInstructor: role(
    '网格指导员',
    'grid instructor',
    ['township', 'grid'],
    '包联网格，指导与协调',
    'guides and coordinates the grids in their care',
  ),
  teamMember: role(
    '团队成员',
    'team member',
    ['township', 'village', 'grid'],
    '办理交办的服务任务',
    'tasks of the service team',
  ),
  clerk: role(
    '村社受理员',
    'village clerk',
    ['village'],
    '受理与核实；清单外的事项可以拒收',
    'intake and checking; may refuse what the list does not hold',
  ),
  villageSupervisor: role(
    '村务监督员',
    'village supervisor',
    ['village'],
    '监督决议、经费与落实',
    'watches resolutions, money and carrying out',
  ),
  mediator: role('人民调解员', 'mediator', countyToVillage, '办理自己的调解案卷', 'their own mediation files'),
  townDispatcher: role(
    '镇街调度',
    'township dispatcher',
    ['township'],
    '全镇诉求的受理、派单与协调',
    'accepts, dispatches and coordinates the township’s requests',
  ),
  townUnit: role(
    '镇街承办',
    'township handler',
    ['township'],
    '办理派给本站所的诉求',
    'handles what is sent to their station',
  ),
  countyDispatcher: role(
    '县级调度',
    'county dispatcher',
    ['county'],
    '受理、派单，裁定退单与延期',
    'accepts, dispatches, rules on returns and extensions',
  ),
  cityDispatcher: role(
    '市级调度',
    'city dispatcher',
    ['city'],
    '市本级的受理与派单，跨县协调',
    'accepts and dispatches for the city, coordinates counties',
  ),
  deptHandler: role(
    '部门承办',
    'department handler',
    ['city', 'county'],
    '办理派给本部门的诉求',
    'handles what is sent to their department',
  ),
  deptLead: role(
    '部门负责人',
    'department lead',
    ['city', 'county'],
    '审核本部门的办理与申请',
    'answers for the department’s handling and asks on its behalf',
  ),
  callbackAuditor: role(
    '回访核查员',
    'callback auditor',
    ['city', 'county'],
    '跨单位抽查与回访',
    'samples and calls back across units',
  ),
  supervisor: role(
    '督办员',
    'supervisor',
    ['city', 'county'],
    '超期、重复与挂账事项的督办',
    'presses what is late, repeated or suspended',
  ),
  leader: role(
    '分管领导',
    'leader',
    anyOffice,
    '所辖地方的进展与原因，不看个人信息',
    'how things stand and why; sees no personal data',
  ),
  analyst: role(
    '分析员',
    'analyst',
    ['city'],
    '去标识的汇总，不足 5 的不显示',
    'de-identified totals, none under five',
  ),
  socialOrg: role(
    '社会组织',
    'community organisation',
    countyToVillage,
    '自己的申报与项目',
    'their own applications and projects',
  ),
  reviewer: role('评审', 'reviewer', countyToVillage, '盲评打分，须回避', 'blind scoring, stands aside where involved'),
  purchaser: role(
    '购买服务经办',
    'purchaser',
    ['county', 'township'],
    '合同、里程碑与验收',
    'contracts, milestones and acceptance',
  ),
  trainer: role(
    '培训与人事',
    'trainer',
    ['county', 'township'],
    '准入、课程与考核',
    'admission, courses and assessment',
  ),
  dpo: role(
    '个保负责人',
    'data protection officer',
    ['city'],
    '个人信息权利请求与影响评估',
    'rights requests and impact assessments',
  ),
  securityAdmin: role(
    '安全管理员',
    'security administrator',
    ['city', 'county', 'township'],
    '授权任职、强制退出；不开设账号，不看诉求内容',
    'gives and ends posts, ends sign-ins; opens no accounts, sees no requests',
  ),
  auditor: role('审计管理员', 'audit administrator', ['city'], '查看留痕日志', 'reads the journal'),
  sysAdmin: role(
    '系统管理员',
    'system administrator',
    ['city', 'county', 'township'],
    '配置地方、单位、账号与规则；不看诉求内容与个人信息',
    'sets up places, units, accounts and rules; sees neither requests nor personal data',
  ),
} as const satisfies Record<string, RoleRow>

/** The three who must be different people (三员分立); the database holds them apart. */
export const administrators = ['sysAdmin', 'securityAdmin', 'auditor'] as const

export type RoleCode = keyof typeof roles
export const roleCodes = Object.keys(roles) as RoleCode[]

/** Whether a text is a role's code. */
export const isRole = (code: string): code is RoleCode => Object.hasOwn(roles, code)

/** Whether the role may be held at a place of this level. */
export function heldAt(code: RoleCode, level: Level): boolean {
  const at: readonly Level[] = roles[code].levels
  return at.includes(level)
}
