import type { Change } from './change.ts'

/** 撤回: by the reporter; the parts of a whole that was withdrawn go with it. */
export const withdrawCase: Change<'withdraw'> = (_, input, by) => ({
  set: {
    status: 'withdrawn',
    closedAt: by.at,
    turnBy: null,
    question: null,
    assisting: [],
    extensionAsked: null,
    listed: false,
    publicWords: null,
  },
  body: { to: 'withdrawn' },
  why: input.why,
})

/** 归档: thirty days after the end; nothing is done to it any more. */
export const archiveCase: Change<'archive'> = () => ({ set: { status: 'archived' }, body: { to: 'archived' } })
