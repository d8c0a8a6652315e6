import { ways } from '../../contract/book.ts'
import type { TopicChoice } from '../../rules/topic-choice.ts'
import { boxesOf } from './shown.ts'
import { words } from './words.ts'

/** The ways of one topic as boxes to tick; what must be told is ticked and stays. */
export function TopicWays({ lang, choice }: { lang: 'zh' | 'en'; choice: TopicChoice }) {
  const w = words(lang)
  const { topic, on, fixed } = choice
  return (
    <fieldset class="field">
      <legend>{choice[lang]}</legend>
      <div class="chips ways">
        {ways.map((way) => (
          <label key={way} class="chip">
            <input
              type="checkbox"
              name={boxesOf(topic)}
              value={way}
              checked={on.includes(way)}
              disabled={fixed.includes(way)}
            />
            <span>{w.way[way]}</span>
          </label>
        ))}
      </div>
      {fixed.length > 0 ? (
        <p class="note">
          {fixed.map((way) => w.way[way]).join(lang === 'zh' ? '、' : ', ')}
          {lang === 'zh' ? '：' : ': '}
          {w.fixed}
        </p>
      ) : null}
    </fieldset>
  )
}
