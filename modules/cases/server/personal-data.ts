import { personalTable, said, type PersonalTable } from '@lianxin/platform/personal'

/** Three years, for which a claim may still be made (民法典 188): until then whoever reported may have to be asked. */
export const CONTACT_DAYS = 1095
/** Ten years, as files of ordinary letters and visits are kept. */
export const CONTENT_DAYS = 3650

const handlers = said(
  '经手的单位、本地区受理调度人员、监督和回访人员；要求保密的，经办人看不到是谁',
  'the units that handle it, intake and dispatch of the place, supervisors and call-back; of a confidential one no handler sees who',
)
const reached = said(
  '本人；上述人员看到带星号的，看完整号码须写明理由并留痕',
  'the person; those who handle see it starred, and whole only with a reason that is written down',
)
const unit = said('本人和本单位', 'the person and their unit')
const matter = said('弄清诉求是什么、在哪里，并办好它', 'to know what the matter is and where, and to see to it')
const signs = said('谁改的、谁发布的，要能查到', 'who changed and who published must be known')

/** What this room keeps about people: its part of the register. */
export const casesPersonal: readonly PersonalTable[] = [
  personalTable({
    table: 'cases.case',
    subject: 'resident',
    purpose: matter,
    basis: 'duty',
    seen: handlers,
    keep: { since: 'ended', days: CONTENT_DAYS, then: 'deidentify' },
    own: {
      column: 'reporter',
      as: 'resident',
      beside: {
        reported_at: said('上报时间', 'reported'),
        category: said('类别', 'category'),
        status: said('状态', 'state'),
        closed_at: said('办结时间', 'closed'),
      },
    },
    columns: {
      reporter: { what: said('反映人（编号）', 'who reported, by number') },
      contact_name: {
        what: said('反映人怎么称呼', 'what whoever reported is called'),
        purpose: said('受理和办理时联系', 'to reach whoever reported'),
        seen: reached,
        shown: 'masked',
        sealed: true,
        keep: { since: 'ended', days: CONTACT_DAYS, then: 'delete' },
      },
      contact_phone: {
        what: said('反映人电话', 'phone of whoever reported'),
        purpose: said('受理和办理时联系，发送进展', 'to reach whoever reported and tell each step'),
        seen: reached,
        shown: 'masked',
        sealed: true,
        keep: { since: 'ended', days: CONTACT_DAYS, then: 'delete' },
      },
      title: { what: said('诉求的第一句话', 'first words of the request') },
      text: { what: said('诉求原文', 'the request as written') },
      details: { what: said('分类要点的回答', 'answers to what the category asks') },
      address: { what: said('事情发生的地址', 'where the matter is') },
      lat: { what: said('事情发生的位置（纬度）', 'where the matter is: latitude') },
      lon: { what: said('事情发生的位置（经度）', 'where the matter is: longitude') },
      accused_words: {
        what: said('投诉的是谁', 'whom it complains of'),
        subject: 'staff',
        seen: said('县级和市级受理人员', 'intake of county and city'),
      },
      accused_account: { what: said('被投诉人（编号）', 'who is complained of, by number'), subject: 'staff' },
      words: {
        what: said('评价的话', 'words of the rating'),
        seen: said(
          '本人；回访监督人员；经办单位要等批量发布后，且不知是谁',
          'the person; call-back and supervisors; the handling unit only in batches that name nobody',
        ),
      },
      question: { what: said('请反映人补充的问题', 'what the reporter is asked'), seen: reached },
      result: { what: said('办理答复', 'the answer') },
      made_by: { what: said('代为登记的工作人员', 'who took it down'), subject: 'staff' },
      handled_by: { what: said('办结人', 'who handled it'), subject: 'staff' },
      assignee: { what: said('在手经办人', 'who has it in hand'), subject: 'staff' },
      assists: { what: said('协办单位的答复', 'answers of units that help') },
    },
    other: {
      public_words: 'the matter in words without anybody in them',
      accused_unit: 'an office',
      result_files: 'numbers of files; the files are in platform.file',
      handled_unit: 'an office',
    },
  }),
  personalTable({
    table: 'cases.rating_device',
    key: ['county', 'case_id', 'version'],
    subject: 'resident',
    purpose: said('看出是不是有人替许多人评价', 'to see whether one device rated for many'),
    basis: 'duty',
    seen: said('任何人都看不到，程序只比较是否相同', 'nobody; only whether two are the same is asked'),
    keep: { since: 'ended', days: null, then: 'keep' },
    columns: {
      mark: {
        what: said(
          '评价所用设备的加密指纹，每月不同，当月冻结时删除',
          'keyed hash of the device, another each month, cleared when the month is frozen',
        ),
        shown: 'never',
      },
    },
  }),
  personalTable({
    table: 'cases.presence',
    key: ['county', 'case_id', 'account'],
    subject: 'staff',
    purpose: said('两个人不同时答复同一件', 'so that two do not answer one request'),
    basis: 'staffing',
    seen: said('同时打开这件诉求的同事', 'colleagues who have the request open'),
    keep: { since: 'used', days: 0, then: 'delete' },
    columns: { account: { what: said('谁打开着', 'who has it open') }, name: { what: said('姓名', 'name') } },
  }),
  personalTable({
    table: 'cases.ring',
    key: ['county', 'id', 'round'],
    subject: 'staff',
    purpose: said('紧急诉求叫了谁、什么时候叫的', 'who was rung for an urgent request, and when'),
    basis: 'proof',
    seen: handlers,
    keep: { since: 'made', days: 1095, then: 'keep' },
    columns: { account: { what: said('叫了谁', 'who was rung') } },
  }),
  personalTable({
    table: 'cases.saved_view',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: said('存下自己常用的列表', 'to keep one’s own lists'),
    basis: 'staffing',
    seen: unit,
    keep: { since: 'closed_account', days: null, then: 'keep' },
    columns: { owner: { what: said('谁存的', 'whose it is') } },
    other: { name: 'name of a view' },
  }),
  personalTable({
    table: 'cases.template',
    key: ['county', 'id'],
    subject: 'staff',
    purpose: signs,
    basis: 'staffing',
    seen: unit,
    keep: { since: 'made', days: null, then: 'keep' },
    columns: {
      changed_by: { what: said('谁改的', 'who changed it') },
      changed_by_name: { what: said('改的人姓名', 'their name') },
    },
    other: { title: 'words of a unit', body: 'words of a unit' },
  }),
  ...['cases.rule_draft', 'cases.dry_run'].map((table) =>
    personalTable({
      table: table as PersonalTable['table'],
      key: ['county'],
      subject: 'staff',
      purpose: signs,
      basis: 'staffing',
      seen: said('规则管理人员', 'those who keep the rules'),
      keep: { since: 'made', days: null, then: 'keep' },
      columns:
        table === 'cases.rule_draft'
          ? {
              changed_by: { what: said('谁改的', 'who changed it') },
              changed_by_name: { what: said('改的人姓名', 'their name') },
            }
          : { asked_by_name: { what: said('谁要求试算', 'who asked for it') } },
      other: table === 'cases.dry_run' ? { result: 'counts of cases' } : {},
    }),
  ),
  personalTable({
    table: 'cases.rule_set',
    key: ['version'],
    subject: 'staff',
    purpose: signs,
    basis: 'duty',
    seen: said('任何人', 'anybody'),
    keep: { since: 'made', days: null, then: 'keep' },
    columns: {
      publisher: { what: said('谁发布的', 'who published') },
      publisher_name: { what: said('发布人姓名', 'their name') },
      why: { what: said('发布的理由', 'why') },
    },
    other: { body: 'rules' },
  }),
]
