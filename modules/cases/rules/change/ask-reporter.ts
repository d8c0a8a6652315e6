import { detailText, mergeDetails, readDetails } from '@lianxin/services/rules'
import type { Change } from './change.ts'

/** 请反映人补充: one question at a time; the handling clock runs on, so nothing is gained by asking. */
export const askReporter: Change<'ask_reporter'> = (one, input) => ({
  set: { question: input.question },
  body: { to: one.status, question: input.question },
})

/** 补充回答: her answer, with photos. */
export const answerQuestion: Change<'answer'> = (one, input) => ({
  set: { question: null },
  body: { to: one.status, words: input.words, files: input.files },
})

/**
 * 补充情况: words, photos or details she adds unasked. Details go to what the category in force asks for, and stand in
 * words in the history; a later word on the same thing holds.
 */
export const addToCase: Change<'add'> = (one, input, by) => {
  const fields = one.category === null ? [] : (by.category(one.category)?.fields ?? [])
  // Of what she adds nothing is demanded: the report was taken in.
  const { details, faults } = readDetails(
    fields.map((field) => ({ ...field, required: false })),
    input.details ?? {},
  )
  const [fault] = faults
  if (fault) return { refuse: 'detail_wrong', field: `details.${fault.name}`, say: fault.why }
  const said = details.map((one) => `${one.label.zh}：${detailText(one, 'zh')}`)
  const words = [...said, input.words ?? ''].filter(Boolean).join('\n')
  if (words === '' && input.files.length === 0) return { refuse: 'add_empty', field: 'words' }
  const set = details.length > 0 ? { details: mergeDetails(one.details, details) } : {}
  return { set, body: { to: one.status, words, files: input.files } }
}
