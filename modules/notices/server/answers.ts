import { handlers, Refusal, type BoundRoute, type RequestContext } from '@lianxin/platform/http'
import { Choose, type ChangeChoices, type Choices, type Subscription } from '../contract/choose.ts'
import { noticesRoutes } from '../contract/routes.ts'
import { keptTopics } from '../rules/topic-choice.ts'
import { choose } from './acts/choose.ts'
import { askEmail, dropEmail } from './acts/confirm-email.ts'
import { hush, listen } from './acts/listen.ts'
import { personIn, type Person } from './person-in.ts'
import { readChoices } from './reads/choices.read.ts'
import type { NoticesState } from './state.ts'

async function shown(state: NoticesState, person: Person, { lang }: RequestContext): Promise<Choices> {
  const { topics, email, ...kept } = await readChoices(state, person, lang)
  return {
    ...kept,
    topics: topics.map(({ on, fixed, ...one }) => ({ ...one, on: [...on], fixed: [...fixed] })),
    email: email ?? null,
  }
}

/** Left out means leave it: what stands is written again with what was given over it. */
async function change(
  state: NoticesState,
  person: Person,
  ctx: RequestContext,
  given: ChangeChoices,
): Promise<Choices> {
  const kept = await readChoices(state, person, ctx.lang)
  const { topics = {}, ...rest } = given
  const unknown = Object.keys(topics).find((name) => !kept.topics.some(({ topic }) => topic === name))
  if (unknown !== undefined) throw new Refusal('topic_unknown', { field: 'topics', zh: unknown, en: unknown })
  const on = new Map(kept.topics.map((one) => [one.topic, topics[one.topic] ?? one.on]))
  await choose(
    state,
    person,
    Choose.parse({ ...kept, ...rest }),
    keptTopics(state.book, person.kind, (topic) => on.get(topic) ?? []),
  )
  return shown(state, person, ctx)
}

/** What a person may do with her choices, whichever kind she is. */
const acts = (state: NoticesState) => {
  const after =
    <I>(act: (person: Person, input: I) => Promise<unknown>) =>
    async (input: I, ctx: RequestContext) => {
      const person = personIn(ctx)
      await act(person, input)
      return shown(state, person, ctx)
    }
  return {
    read: (_: unknown, ctx: RequestContext) => shown(state, personIn(ctx), ctx),
    change: (input: ChangeChoices, ctx: RequestContext) => change(state, personIn(ctx), ctx, input),
    askEmail: after((person, { email }: { email: string }) => askEmail(state, person, email)),
    dropEmail: after((person) => dropEmail(state, person)),
    listen: after((person, one: Subscription) => listen(state, person, one)),
    hush: after((person) => hush(state, person)),
  }
}

/** The routes bound to what answers them. */
export function answers(state: NoticesState): BoundRoute[] {
  const of = acts(state)
  return handlers(noticesRoutes, {
    readMyChoices: of.read,
    changeMyChoices: of.change,
    askMyEmail: of.askEmail,
    dropMyEmail: of.dropEmail,
    listenAtMine: of.listen,
    hushMine: of.hush,
    readStaffChoices: of.read,
    changeStaffChoices: of.change,
    askStaffEmail: of.askEmail,
    dropStaffEmail: of.dropEmail,
    listenAtStaffs: of.listen,
    hushStaffs: of.hush,
  })
}
