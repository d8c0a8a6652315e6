import { refusals } from '@lianxin/platform/http'

/** Every way this room says no: what is wrong, and the way out. */
export const evaluationRefusals = refusals({
  indicator_unknown: {
    status: 404,
    zh: '没有这项指标。请从评价页面的数字点进来。',
    en: 'No such indicator. Come by a figure of the evaluation page.',
  },
})
