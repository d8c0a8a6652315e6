import { refusals } from '@lianxin/platform/http'

/** Every way this room says no: what is wrong, and the way out. */
export const exchangeRefusals = refusals({
  key_not_found: {
    status: 404,
    zh: '没有找到这把接口密钥，可能不在您的范围里。请从密钥列表进入。',
    en: 'No such key, or not in your place. Come by the list of keys.',
  },
})
