import { HotProblems, type StreamMessage } from '@lianxin/insight/rules'
import { cpuSeconds, note, short } from './measure.ts'
import { maybeTextIn, readLines, textIn, type Reading } from './read-lines.ts'

/** `at` as it was written, so that it can be said again in the same form. */
interface Written extends StreamMessage {
  readonly time: string
}

const message: Reading<Written> = (row, wrong) => {
  const id = typeof row['id'] === 'number' ? String(row['id']) : textIn(row, 'id', wrong)
  const time = textIn(row, 'time', wrong)
  const at = Date.parse(time)
  if (Number.isNaN(at)) throw wrong(`"time" is not a time such as 2026-01-31T09:30:00: ${time}`)
  const title = maybeTextIn(row, 'title', wrong) ?? ''
  const text = maybeTextIn(row, 'text', wrong) ?? ''
  if (title.trim() === '' && text.trim() === '') throw wrong('has neither "title" nor "text"')
  const number = (field: string) => (typeof row[field] === 'number' ? row[field] : 0)
  const voices = number('likes') + number('dislikes')
  return { id, title, text, at, time, writer: maybeTextIn(row, 'user', wrong), voices }
}

interface Topic {
  readonly title: string
  readonly heat: number
  readonly place: string
  readonly from: string
  readonly to: string
  readonly messageIds: readonly string[]
}

/** The problems a file of messages is about, the hottest first. */
export async function findHotspots(file: string): Promise<readonly Topic[]> {
  const messages = await readLines(file, message)
  const working = cpuSeconds()
  const stream = new HotProblems()
  for (const one of messages) if (!stream.add(one)) note(`${file}: the id ${one.id} stands twice; the first one counts`)
  const problems = stream.problems()
  note(
    `${messages.length} messages, ${problems.length} topics, ${Math.round(messages.length / working())} messages a second of the processor`,
  )
  const written = new Map(messages.map(({ id, time }) => [id, time]))
  return problems
    .map((one) => ({
      title: one.title,
      heat: one.heat,
      place: one.place,
      from: written.get(one.messageIds[0]!) ?? '',
      to: written.get(one.messageIds.at(-1)!) ?? '',
      messageIds: one.messageIds,
    }))
    .map((one) => short(one) as Topic)
}

/** One line a topic, for people. */
export const sayTopic = ({ title, heat, place, from, to, messageIds }: Topic): string =>
  `${heat}\t${messageIds.length}\t${from} – ${to}\t${place}\t${title}`
