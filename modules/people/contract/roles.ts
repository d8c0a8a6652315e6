/**
 * Roles people hold at a place for a time. Free of zod, so that a phone may read it.
 * Codes, levels and duties follow the domain's table of roles; a resident needs no post.
 */
export const levels = ['city', 'county', 'town', 'village', 'grid', 'micro'] as const
/** Level of a place: 市, 县(市区), 镇街, 村社, 网格, 微网格. */
export type Level = (typeof levels)[number]

interface RoleRow {
  readonly zh: string
  readonly en: string
  /** Levels of place at which the role may be held. */
  readonly levels: readonly Level[]
  /** What the role is for, in a sentence. */
  readonly why: string
}

export const roles = {
  linkedMember: {
    zh: '联户党员',
    en: 'linked Party member',
    levels: ['micro'],
    why: '走访所联系的住户；只看联系户的姓名、门牌和自己的走访记录',
  },
  microGridLeader: { zh: '微网格长', en: 'micro-grid leader', levels: ['micro'], why: '本微网格的住户、通知与隐患' },
  gridWorker: { zh: '网格员', en: 'grid worker', levels: ['grid'], why: '网格内的诉求与走访，能当场解决的自办自结' },
  gridLeader: { zh: '网格长', en: 'grid leader', levels: ['grid'], why: '网格的队伍、覆盖与负荷；网格层面的连心办' },
  gridInstructor: {
    zh: '网格指导员',
    en: 'grid instructor',
    levels: ['town', 'grid'],
    why: '包联网格的机关干部，指导与协调',
  },
  teamMember: {
    zh: '服务团队成员',
    en: 'team member',
    levels: ['town', 'village', 'grid'],
    why: '三官三师与社工：办理交办的服务任务',
  },
  clerk: { zh: '村社受理员', en: 'village clerk', levels: ['village'], why: '受理、核实，清单外的事项可以拒收' },
  villageSupervisor: { zh: '村务监督员', en: 'village supervisor', levels: ['village'], why: '监督决议、经费与落实' },
  mediator: { zh: '人民调解员', en: 'mediator', levels: ['county', 'town', 'village'], why: '办理自己的调解案卷' },
  townDispatcher: { zh: '镇街调度', en: 'town dispatcher', levels: ['town'], why: '全镇诉求的受理、派单与协调' },
  townUnit: { zh: '镇街承办', en: 'town handler', levels: ['town'], why: '办理派给本镇街站所的诉求' },
  countyDispatcher: {
    zh: '县级调度',
    en: 'county dispatcher',
    levels: ['county'],
    why: '受理、派单、退单与延期的裁定',
  },
  cityDispatcher: {
    zh: '市级调度',
    en: 'city dispatcher',
    levels: ['city'],
    why: '市本级的受理与派单，跨县事项的协调',
  },
  deptHandler: { zh: '部门承办', en: 'department handler', levels: ['city', 'county'], why: '办理派给本部门的诉求' },
  deptLead: { zh: '部门负责人', en: 'department lead', levels: ['city', 'county'], why: '审核本部门的办理与申请' },
  callbackAuditor: { zh: '回访核查员', en: 'callback auditor', levels: ['city', 'county'], why: '跨单位抽查与回访' },
  supervisor: { zh: '督办员', en: 'supervisor', levels: ['city', 'county'], why: '超期、重复与挂账事项的督办' },
  leader: {
    zh: '分管领导',
    en: 'leader',
    levels: ['city', 'county', 'town', 'village'],
    why: '看所辖地方的进展与原因，不看个人信息',
  },
  analyst: { zh: '分析员', en: 'analyst', levels: ['city'], why: '去标识的汇总数据，小于 5 的格子不显示' },
  socialOrg: {
    zh: '社会组织',
    en: 'community organisation',
    levels: ['county', 'town', 'village'],
    why: '自己的申报与项目',
  },
  reviewer: { zh: '评审', en: 'reviewer', levels: ['county', 'town', 'village'], why: '盲评打分，须回避' },
  purchaser: { zh: '购买服务经办', en: 'purchaser', levels: ['county', 'town'], why: '合同、里程碑与验收' },
  trainer: { zh: '培训与人事', en: 'trainer', levels: ['county', 'town'], why: '准入、课程与考核' },
  dpo: { zh: '个保负责人', en: 'data protection officer', levels: ['city'], why: '个人信息权利请求与影响评估' },
  auditor: { zh: '审计管理员', en: 'audit administrator', levels: ['city'], why: '查看留痕日志' },
  sysAdmin: {
    zh: '系统管理员',
    en: 'system administrator',
    levels: ['city', 'county', 'town'],
    why: '地方、单位、账号与规则的配置；不看诉求内容与个人信息',
  },
} as const satisfies Record<string, RoleRow>

export type RoleCode = keyof typeof roles
export const roleCodes = Object.keys(roles) as RoleCode[]

/** Whether a text is a role's code. */
export const isRole = (code: string): code is RoleCode => Object.hasOwn(roles, code)

/** Whether the role may be held at a place of this level. */
export function heldAt(role: RoleCode, level: Level): boolean {
  const at: readonly Level[] = roles[role].levels
  return at.includes(level)
}
