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
})
