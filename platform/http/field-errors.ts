import type { z } from 'zod'

/** What is wrong with one field, in both languages, for the form and for the API alike. */
export interface FieldError {
  readonly field: string
  readonly zh: string
  readonly en: string
}

type Issue = z.core.$ZodIssue

function sentence(issue: Issue): { zh: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      // The input itself is not handed on, so that it stands in no log; what was missing is said by the message.
      return issue.message.endsWith('received undefined')
        ? { zh: '请填写', en: 'Please fill this in' }
        : { zh: '格式不对，请检查', en: 'This has the wrong format' }
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? { zh: '请填写', en: 'Please fill this in' }
          : { zh: `至少写 ${issue.minimum} 个字`, en: `At least ${issue.minimum} characters` }
        : { zh: `不能小于 ${issue.minimum}`, en: `Not less than ${issue.minimum}` }
    case 'too_big':
      return issue.origin === 'string'
        ? { zh: `最多 ${issue.maximum} 个字，请删减一些`, en: `At most ${issue.maximum} characters; please shorten it` }
        : { zh: `不能大于 ${issue.maximum}`, en: `Not more than ${issue.maximum}` }
    case 'invalid_value':
      return { zh: '请从给出的选项中选择', en: 'Please choose one of the options' }
    case 'unrecognized_keys':
      return { zh: `不认识的字段：${issue.keys.join('、')}`, en: `Unknown field: ${issue.keys.join(', ')}` }
    case 'custom': {
      // A room's own check may say both sentences itself, divided by a bar.
      const [zh, en] = issue.message.split(' | ')
      return { zh: zh ?? issue.message, en: en ?? zh ?? issue.message }
    }
    default:
      return { zh: '格式不对，请检查', en: 'This has the wrong format' }
  }
}

/** The faults of an input, one a field, each with its sentence. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  const seen = new Map<string, FieldError>()
  for (const issue of error.issues) {
    const field = issue.path.join('.')
    if (!seen.has(field)) seen.set(field, { field, ...sentence(issue) })
  }
  return [...seen.values()]
}
