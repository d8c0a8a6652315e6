import { refusals } from '@lianxin/platform/http'

/** Every way this room says no: the field, what is wrong and the way out. What was typed is always kept. */
export const casesRefusals = refusals({
  case_not_found: {
    status: 404,
    zh: '没有找到这件诉求。请核对编号；查询码在提交时的页面和短信里。',
    en: 'No such request. Check the number; the code is on the page and in the message you got.',
  },
  act_not_possible: {
    status: 409,
    zh: '这件诉求现在不能这样办理，可能刚被别人办过。刷新后再看。',
    en: 'This cannot be done in the present state; someone may just have acted. Reload and look again.',
  },
  act_not_yours: {
    status: 403,
    zh: '这一步不由您来办。谁能办写在该步骤旁边。',
    en: 'This step is not yours. Who may do it stands beside it.',
  },
  case_changed: {
    status: 409,
    zh: '您打开以后这件诉求又有变化。您填的内容还在，请看过最新情况再提交。',
    en: 'The case changed after you opened it. What you typed is kept; look at it again and send.',
  },
  returned_once: {
    status: 409,
    zh: '已退过一次，裁定后不能再退。办理有困难请与派单单位协调。',
    en: 'It was returned once and ruled on. If it cannot be done, talk to the office that dispatched it.',
  },
  return_too_late: {
    status: 409,
    zh: '派单已超过 8 个工作小时，不能再退单。请办理，或与派单单位协调。',
    en: 'More than 8 working hours have passed since dispatch. Handle it, or talk to the office.',
  },
  reopen_too_late: {
    status: 409,
    zh: '结案已超过 30 天。请重新反映，可以写上原来的编号。',
    en: 'It was closed more than 30 days ago. Report again and name the old number.',
  },
  own_handling: {
    status: 403,
    zh: '不能核查自己或本单位办的诉求，请由别的单位核查。',
    en: 'Nobody checks their own or their unit’s work; another unit must.',
  },
  rated_once: {
    status: 409,
    zh: '这次办理您已经评价过了，以第一次为准。',
    en: 'You have rated this; the first rating counts.',
  },
  unit_unknown: {
    status: 422,
    zh: '承办单位：没有这个单位，或者它已经撤销。请从列表里选。',
    en: 'Handling unit: no such unit, or it has ended. Choose one from the list.',
  },
  category_unknown: {
    status: 422,
    zh: '类别：没有这个类别，或者已经停用。请从列表里选，也可以不选，由工作人员判断。',
    en: 'Category: unknown or no longer used. Choose from the list, or leave it and a person decides.',
  },
  detail_wrong: {
    status: 422,
    zh: '要点：有一项写得不对。',
    en: 'Details: one of them does not fit.',
  },
  detail_missing: {
    status: 422,
    zh: '要点：这类事要先说清这一项才能受理。',
    en: 'Details: this kind of matter cannot be taken in without it.',
  },
  export_too_many: {
    status: 422,
    zh: '一次最多导出 50000 件，请缩短日期。',
    en: 'At most 50,000 cases at once: choose fewer days.',
  },
  add_empty: {
    status: 422,
    zh: '补充情况：请写几句、答一项要点或者加一张照片。',
    en: 'What you add: write a few words, give a detail or attach a photo.',
  },
  text_empty: {
    status: 422,
    zh: '情况：请写几个字，或者留一段语音。',
    en: 'What happened: write a few words, or leave a voice note.',
  },
  text_too_long: {
    status: 422,
    zh: '情况：太长了，最多 20,000 个字。您写的还在，请分成几件来说，或者把材料作为附件。',
    en: 'What happened: at most 20,000 characters. Your text is kept; split it, or attach the material.',
  },
  field_too_long: {
    status: 422,
    zh: '有一栏写得太长，请按提示的字数缩短；您写的还在。',
    en: 'One field is too long; shorten it to the number shown. What you typed is kept.',
  },
  field_too_short: {
    status: 422,
    zh: '有一栏写得太短，请多写几个字。',
    en: 'One field is too short; write a few more words.',
  },
  phone_wrong: {
    status: 422,
    zh: '手机号：应为 11 位数字。也可以不填，凭编号和查询码查询。',
    en: 'Phone: eleven digits. You may leave it out and ask by number and code.',
  },
  report_place_unknown: {
    status: 422,
    zh: '地点：没有找到这个地方。请在地图上点一下，或填网格编码，或从列表选镇街。',
    en: 'Place: not found. Tap the map, give a grid code, or choose a town from the list.',
  },
  report_outside_city: {
    status: 422,
    zh: '地点：在本市范围以外。请把位置移到本市，外地的事请向当地反映。',
    en: 'Place: outside this city. Move the point, or report to the city where it is.',
  },
  file_unknown: {
    status: 422,
    zh: '附件：没有找到，可能没有传完。请重新添加后再提交。',
    en: 'Attachment: not found, perhaps not fully sent. Add it again.',
  },
  act_id_used: {
    status: 409,
    zh: '这个操作编号已用于另一件事，请刷新页面再试；您填的内容没有丢。',
    en: 'This act id was used for something else. Reload the page and try again; what you typed is kept.',
  },
  rules_wrong: {
    status: 422,
    zh: '规则：有一条写得不对，没有发布。请按提示改好再发布。',
    en: 'Rules: one of them is wrong; nothing was published. Correct it and publish again.',
  },
  rules_changed: {
    status: 409,
    zh: '您打开以后规则又发布了新版本。您改的还在，请看过最新一版再发布。',
    en: 'A newer version was published after you opened this. Your draft is kept; look again and publish.',
  },
  draft_changed: {
    status: 409,
    zh: '草案刚被别人改过，或者已经发布。请刷新，看过最新的草案再改。',
    en: 'Somebody has just changed or published the draft. Reload, look and change it again.',
  },
  draft_missing: {
    status: 404,
    zh: '没有打开的草案。请先起草。',
    en: 'There is no open draft: begin one first.',
  },
  limits_not_yours: {
    status: 403,
    zh: '草案里改了办理时限，时限由市级管理员发布。请把草案交给管理员，或去掉时限再发布。',
    en: 'The draft changes limits, which the city’s administrator publishes: hand it over, or take the limits out.',
  },
  dry_run_missing: {
    status: 404,
    zh: '没有这次试跑。请回到草案重新试跑。',
    en: 'No such dry run: go back to the draft and try again.',
  },
  rules_city_only: {
    status: 403,
    zh: '派单规则由市级发布，请把草案交给市网格连心办。',
    en: 'Rules are published by the city: give your draft to the city’s office.',
  },
  template_unitless: {
    status: 403,
    zh: '您的岗位不属于任何单位，模板由单位保存。请用单位的岗位登录。',
    en: 'Your post belongs to no unit, and templates are kept by units. Sign in at a post of a unit.',
  },
  placeholder_unknown: {
    status: 422,
    zh: '模板：有一个花括号里的词系统填不了，居民会原样看到。请改用页面上列出的词。',
    en: 'Template: one word in braces cannot be filled in; residents would read it as it is. Use those listed.',
  },
  view_unknown: {
    status: 422,
    zh: '这个视图的条件无法识别，没有保存。请回到列表重新选条件再保存。',
    en: 'The conditions of this view are not understood; nothing was saved. Choose them again in the list.',
  },
  views_many: {
    status: 409,
    zh: '您已保存 30 个视图，到了上限。请先删去不用的。',
    en: 'You have saved thirty views, the most there may be. Remove one you no longer use.',
  },
  extended_once: {
    status: 409,
    zh: '已经延期过一次，不能再延。办不完请告知进展，或提请上级协调。',
    en: 'It was extended once already. Tell progress, or hand it up for coordination.',
  },
  extension_too_late: {
    status: 409,
    zh: '已经到期，不能再申请延期。请尽快办结，或告知反映人进展。',
    en: 'It is already due; more time cannot be asked for. Finish it, or tell the reporter where it stands.',
  },
  extension_too_long: {
    status: 422,
    zh: '延长多少：不能超过原来的办理时限。',
    en: 'How much more: at most the limit itself.',
  },
  review_day_wrong: {
    status: 422,
    zh: '哪天复查：应在明天以后、30 天以内。',
    en: 'The day must lie after today and within 30 days.',
  },
  date_past: {
    status: 422,
    zh: '日期：应在今天以后。',
    en: 'The date must lie after today.',
  },
  urged_today: {
    status: 409,
    zh: '今天已经催过一次，明天可以再催。',
    en: 'It was urged today; you may urge again tomorrow.',
  },
  merge_into_wrong: {
    status: 422,
    zh: '并入哪一件：没有找到，或它已经结束、已经并入别的诉求、不在同一县区。请核对编号。',
    en: 'Into which request: not found, ended, merged itself, or of another county. Check the number.',
  },
  level_wrong: {
    status: 422,
    zh: '交给哪一级：只能交给更低的一级，而且地点要在那一级以内。',
    en: 'To which level: a lower one that holds the place.',
  },
  outside_authority: {
    status: 422,
    zh: '这一类事项不在那一级的事权清单内，不能交下去。',
    en: 'The authority list does not give this kind of matter to that level.',
  },
  outside_remit: {
    status: 422,
    zh: '这一类事项不在社区准入清单内，不能派给村社或网格。请派给职能单位。',
    en: 'Not on the remit list of communities: send it to the unit in charge.',
  },
  on_remit_list: {
    status: 409,
    zh: '这一类事项在社区准入清单内，不能拒收。办不了请上报上一级。',
    en: 'It is on the remit list and cannot be refused. If it cannot be done, hand it up.',
  },
  must_report_police: {
    status: 422,
    zh: '这是依法必须报警的事项，只能交公安办理。',
    en: 'The law wants the police: this can be sent nowhere else.',
  },
  must_report_locked: {
    status: 403,
    zh: '这是依法必须报警的事项，镇街不能单独决定不予受理，请交县区。',
    en: 'The law wants the police told: a township alone cannot decline it. Ask the county.',
  },
  person_recused: {
    status: 422,
    zh: '交给谁：这件诉求反映的就是他，须回避，请交给别人。',
    en: 'Colleague: the case complains of this person, who is recused; choose another.',
  },
  person_unknown: {
    status: 422,
    zh: '被反映的人：在这件诉求涉及的各级单位里没有找到。请核对姓名，或者只选单位。',
    en: 'Person: not found in the units around the case. Check the name, or name the unit only.',
  },
  person_many: {
    status: 422,
    zh: '被反映的人：有几位同名，请连单位一起选，或写登录名。',
    en: 'Person: several bear this name. Choose the unit as well, or give the login.',
  },
  joined_already: {
    status: 409,
    zh: '这件事您已经反映过或者附议过了，每一步都会告诉您，不用再附议。',
    en: 'You have reported or joined this already; you hear of every step.',
  },
  recusal_first: {
    status: 409,
    zh: '这件诉求反映了单位或个人，请先登记回避，再受理派单。',
    en: 'This complains of somebody: name who is recused before it is accepted or dispatched.',
  },
  recusal_empty: {
    status: 422,
    zh: '请写明被反映的单位或者人；不涉及任何人时勾选撤销。',
    en: 'Name the unit or the person; tick lifting where it concerns nobody.',
  },
  recusal_lift: {
    status: 422,
    zh: '撤销回避：只有县级、市级调度能撤销，并且要先登记过。',
    en: 'Lifting: by the county’s or the city’s office only, and only what was named before.',
  },
  unit_accused: {
    status: 422,
    zh: '被反映的单位不能办理对它的反映，请派给别的单位。',
    en: 'The unit complained of cannot handle it; choose another.',
  },
  nothing_changed: {
    status: 422,
    zh: '类别和地点都没有变。',
    en: 'Neither category nor place is changed.',
  },
  place_other_county: {
    status: 422,
    zh: '地点：不在本县区。请退回重新反映，或请市级协调。',
    en: 'Place: in another county. Ask the city to coordinate.',
  },
  colleague_unknown: {
    status: 422,
    zh: '交给谁：不是本单位的在岗人员。',
    en: 'To whom: nobody of this unit now in post.',
  },
  review_too_late: {
    status: 409,
    zh: '收到答复已超过 30 天，不能再申请复查、复核。',
    en: 'More than 30 days have passed since the answer.',
  },
  objected_once: {
    status: 409,
    zh: '本级已经提过一次异议。',
    en: 'This level has objected once.',
  },
  not_public: {
    status: 404,
    zh: '这件事没有公开征集附议。',
    en: 'This matter is not open to others.',
  },
  import_wrong: {
    status: 422,
    zh: '导入文件有错误，一件也没有导入。请按行改好再导入。',
    en: 'The file has faults; nothing was imported. Correct the lines named and import again.',
  },
  calendar_missing: {
    status: 503,
    zh: '工作日历还没有这一年的数据，暂时算不出时限。请管理员在“日历”里导入后再试，您填的内容没有丢。',
    en: 'The work calendar lacks this year. An administrator must load it; nothing you typed is lost.',
  },
})
