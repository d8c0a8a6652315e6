import { refusals } from '@lianxin/platform/http'

/** Every way this room says no: what is wrong, and the way out. */
export const exchangeRefusals = refusals({
  key_not_found: {
    status: 404,
    zh: '没有找到这把接口密钥，可能不在您的范围里。请从密钥列表进入。',
    en: 'No such key, or not in your place. Come by the list of keys.',
  },
  key_place: {
    status: 422,
    zh: '密钥发到市或县（市、区），且须在您的范围里。请另选一个。',
    en: 'A key is issued for the city or a county, within your own place. Choose another.',
  },
  key_unit: {
    status: 422,
    zh: '负责单位须在您的范围里。请另选一个。',
    en: 'The unit that answers for it must lie in your place. Choose another.',
  },
  key_days: {
    status: 422,
    zh: '有效期从明天起，最长两年。请改一下日期。',
    en: 'A key holds from tomorrow on, for two years at most. Change the day.',
  },
  key_issued: {
    status: 409,
    zh: '这次提交已经发过一把密钥，密钥只显示一次。如果没有记下，请停用它再发一把。',
    en: 'This was sent before and a key was issued; it is shown only once. If nobody noted it, revoke it and issue another.',
  },
  key_revoked: {
    status: 409,
    zh: '这把密钥已经停用，不用再操作。',
    en: 'This key has been revoked already; nothing is left to do.',
  },
  key_wrong: {
    status: 403,
    zh: '接口密钥缺失、无效、过期或没有这项用途。请向发放单位核实。',
    en: 'The API key is missing, wrong, expired or not issued for this. Ask the unit that issued it.',
  },
  data_set_not_found: {
    status: 404,
    zh: '没有这个数据集，或者还在准备。请从“开放数据”页面进入。',
    en: 'No such data set, or it is still being prepared. Come by the page of open data.',
  },
  act_id_used: {
    status: 409,
    zh: '这个操作编号已经用过。请刷新页面再试。',
    en: 'This act id has been used. Reload the page and try again.',
  },
  webhook_not_found: {
    status: 404,
    zh: '没有找到这个回调，可能不在您的范围里。请从回调列表进入。',
    en: 'No such webhook, or not in your place. Come by the list of webhooks.',
  },
  webhook_ended: {
    status: 409,
    zh: '这个回调已停用，不能再改。需要的话请重新登记一个。',
    en: 'This webhook has ended and cannot be changed. Add a new one if it is needed.',
  },
  address_unreadable: {
    status: 422,
    zh: '这不是一个网址。请填完整的，如 https://example.org/hook。',
    en: 'This is no address. Give a whole one, like https://example.org/hook.',
  },
  address_not_https: {
    status: 422,
    zh: '只能用 https 开头的网址。请向对方要一个加密的网址。',
    en: 'Only https addresses are taken. Ask the other side for one.',
  },
  address_with_password: {
    status: 422,
    zh: '网址里不能带用户名和密码。请去掉；我们用签名证明身份。',
    en: 'An address must not hold a name and password. Leave them out; we prove ourselves by a signature.',
  },
  address_closed: {
    status: 422,
    zh: '这个网址指向本机或内部网络，不能往那里送。部门专网请让管理员在 LIANXIN_OUTBOUND_NETWORKS 里放开。',
    en: 'This address leads to this machine or an inner network. For a network of departments, have it opened in LIANXIN_OUTBOUND_NETWORKS.',
  },
  unit_unknown: {
    status: 422,
    zh: '没有找到这个单位，或不在您的范围里。请填单位全称。',
    en: 'No such unit, or not in your place. Give its full name.',
  },
  place_unknown_here: {
    status: 422,
    zh: '没有找到这个市或县，或不在您的范围里。请填它的名称，或留空。',
    en: 'No such city or county, or not in your place. Give its name, or leave it empty.',
  },
  bridge_not_found: {
    status: 404,
    zh: '没有找到这个对接，可能不在您的范围里。请从对接列表进入。',
    en: 'No such bridge, or not in your place. Come by the list of bridges.',
  },
  bridge_ended: {
    status: 409,
    zh: '这个对接已停用，不能再改。需要的话请重新登记一个。',
    en: 'This bridge has ended and cannot be changed. Add a new one if it is needed.',
  },
  bridge_paused: {
    status: 503,
    zh: '这个对接暂停了，或还没有发布映射。请稍后再送，什么都不会丢。',
    en: 'This bridge is paused, or no mapping is published yet. Send again later; nothing is lost.',
  },
  signature_wrong: {
    status: 401,
    zh: '签名不对、时间差超过五分钟，或没有这个对接。请核对密钥和时钟。',
    en: 'The signature is wrong, the time is more than five minutes off, or there is no such bridge. Check secret and clock.',
  },
  payload_unreadable: {
    status: 422,
    zh: '内容读不出来，请检查格式。',
    en: 'The payload cannot be read; check its format.',
  },
  payload_many: {
    status: 422,
    zh: '一次最多 500 条，请分几次送。',
    en: 'At most 500 messages at once; send them in parts.',
  },
  mapping_faults: {
    status: 422,
    zh: '映射里还有错误，没有发布。',
    en: 'The mapping has faults and was not published.',
  },
  held_not_found: {
    status: 404,
    zh: '没有找到这一条，可能不在您的范围里。请从待裁定列表进入。',
    en: 'Nothing of this kind waits, or not in your place. Come by the list.',
  },
  held_resolved: {
    status: 409,
    zh: '这一条已经有人裁定了。请回到待裁定列表。',
    en: 'Somebody has decided this already. Go back to the list.',
  },
  held_still: {
    status: 422,
    zh: '按对方的现在还办不了，请补上所缺的，或选别的办法。',
    en: 'Doing as they say is still not possible here: add what is missing, or choose another way.',
  },
  held_no_case: {
    status: 422,
    zh: '这个工单还没有成为诉求，请先裁定它的新工单消息。',
    en: 'This order is not a case yet; decide its first message before.',
  },
  category_unknown_here: {
    status: 422,
    zh: '没有这个类别，请从列表里选。',
    en: 'No such category; choose one of the list.',
  },
  link_gone: {
    status: 404,
    zh: '这个链接用不了了：可能过期、作废，或这件已不归贵单位办。请联系派单的单位。',
    en: 'This link opens nothing: it may have expired or been revoked, or the request is no longer with your unit. Ask the office that sent it.',
  },
  letter_unknown: {
    status: 404,
    zh: '收件地址里没有有效的令牌，不知道这封信答复的是哪一件。',
    en: 'The address holds no token that is in force, so nobody knows which request this letter answers.',
  },
  letter_unreadable: {
    status: 422,
    zh: '这不是一封读得出来的信。请送原文（RFC 5322）。',
    en: 'This is no letter that can be read. Send its source (RFC 5322).',
  },
  share_not_found: {
    status: 404,
    zh: '没有找到这个共享申请，可能与贵单位无关。请从共享列表进入。',
    en: 'No such request for data, or it does not concern your unit. Come by the list.',
  },
  export_unknown: {
    status: 404,
    zh: '没有这样的对象可以导出，或者您无权导出它。能导出的见批量导出页。',
    en: 'There is no such object to export, or it is not yours to export. The export page lists what is.',
  },
  export_over: {
    status: 409,
    zh: '这张导出凭证超过 24 小时了。请重新领一张，再从最后的游标接着取。',
    en: 'This ticket is older than 24 hours. Begin anew and go on from the last cursor.',
  },
  export_cursor: {
    status: 422,
    zh: '游标不对。请用上一批返回的 next，或者留空从头取。',
    en: 'This is no cursor of this object. Send the `next` of the last lot, or nothing to begin at the start.',
  },
  share_ruled: {
    status: 409,
    zh: '已经批复过了，或现在不能撤销。请刷新看看。',
    en: 'It has been ruled on already, or cannot be revoked now. Load the page again.',
  },
  share_closed: {
    status: 403,
    zh: '密钥不对，或者没有批准、已到期、已撤销。请向数据的单位核实。',
    en: 'The key is wrong, or it was not granted, is over or was revoked. Ask the unit whose data it is.',
  },
  share_no_unit: {
    status: 422,
    zh: '您的任职不在任何单位里，不能替单位申请。请切换任职。',
    en: 'Your post belongs to no unit, so you cannot ask for one. Switch to another post.',
  },
  share_fields: {
    status: 422,
    zh: '有的字段这份数据里没有，请重新选。',
    en: 'Some fields are not in this data set; choose again.',
  },
  share_days: {
    status: 422,
    zh: '日期要在明天以后、两年以内。',
    en: 'The day must lie between tomorrow and two years from now.',
  },
})
