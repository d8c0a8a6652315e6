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

/** 补充情况: words or photos she adds unasked. */
export const addToCase: Change<'add'> = (one, input) => ({
  set: {},
  body: { to: one.status, words: input.words, files: input.files },
})
