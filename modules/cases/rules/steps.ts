import type { AnyEntry } from '../contract/entries.ts'
import { moveTeller } from './move-steps.ts'
import { gone, plain, type Lang, type StepText } from './said.ts'
import { contactWays, nonAcceptanceReasons, outcomes, ratingWays, solvedAnswers } from '../contract/kinds.ts'

export type { StepText } from './said.ts'

function teller(entry: AnyEntry): (lang: Lang) => StepText {
  const { why } = entry
  switch (entry.act) {
    case 'report': {
      const { unit, handleBy, onSpot } = entry.body
      if (onSpot !== undefined) return plain('收到，已当场解决', 'Received and settled on the spot', onSpot)
      if (!unit) return plain('收到，工作人员正在看归谁办', 'Received; a person is deciding who handles it')
      return (lang) => ({
        text: `${lang === 'zh' ? '收到并受理，' : 'Received and accepted, '}${gone(unit, handleBy, lang)}`,
        words: null,
      })
    }
    case 'accept': {
      const { unit, handleBy } = entry.body
      if (!unit) return plain('已受理，正在派给承办单位', 'Accepted; being sent to a unit')
      return (lang) => ({
        text: `${lang === 'zh' ? '已受理，' : 'Accepted, '}${gone(unit, handleBy, lang)}`,
        words: null,
      })
    }
    case 'not_accept': {
      const reason = nonAcceptanceReasons[entry.body.reason]
      return (lang) => ({
        text:
          lang === 'zh' ? `没有受理：${reason.zh}。${reason.way.zh}` : `Not accepted: ${reason.en}. ${reason.way.en}`,
        words: why,
      })
    }
    case 'on_spot':
      return plain('已当场解决，请您评价', 'Settled on the spot; please rate it', entry.body.result)
    case 'dispatch':
    case 'uphold_return': {
      const { unit, handleBy } = entry.body
      return (lang) => ({
        text: lang === 'zh' ? gone(unit, handleBy, lang) : `Now ${gone(unit, handleBy, lang)}`,
        words: why,
      })
    }
    case 'sign_for':
      return entry.body.auto
        ? plain('到时自动签收，办理时限照算', 'Signed for by itself in time; the limit runs on')
        : plain('承办单位已签收', 'The unit has signed for it')
    case 'return':
      return plain(
        `承办单位认为应由${entry.body.proposed.name}办，等上级裁定`,
        `The unit proposes ${entry.body.proposed.name}; the level above decides`,
        why,
      )
    case 'overrule_return':
      return plain('上级裁定仍由原单位办', 'Ruled: the same unit handles it', why)
    case 'contact': {
      const way = contactWays[entry.body.way]
      return plain(`联系您：${way.zh}`, `Contacted you: ${way.en}`, entry.body.note)
    }
    case 'progress':
      return plain('进展', 'Progress', entry.body.note)
    case 'handle': {
      const outcome = outcomes[entry.body.outcome]
      return plain(`答复：${outcome.zh}`, `Answer: ${outcome.en}`, entry.body.result)
    }
    case 'pass':
      return plain('核查通过，请您评价', 'Checked by someone else; please rate it', entry.body.note)
    case 'rework': {
      const { unit, handleBy } = entry.body
      return (lang) => ({
        text: lang === 'zh' ? `退回重办，${gone(unit, handleBy, lang)}` : `Sent back, ${gone(unit, handleBy, lang)}`,
        words: why,
      })
    }
    case 'rework_up':
      return plain('提级重办，由上一级重新派单', 'Sent one level up for another handling', why)
    case 'rate': {
      const { solved, score, words, way } = entry.body
      const said = solvedAnswers[solved]
      if (!way) return plain(`评价：${said.zh}，${score} 分`, `Rated: ${said.en}, ${score} of 5`, words)
      const how = ratingWays[way]
      return plain(`评价（${how.zh}）：${said.zh}，${score} 分`, `Rated (${how.en}): ${said.en}, ${score} of 5`, words)
    }
    case 'close':
      return entry.body.unrated
        ? plain('7 天没有评价，已结案，不算满意', 'No rating in 7 days: closed, not counted as satisfied')
        : plain('已结案', 'Closed', why)
    case 'reopen':
      return plain('反映人申请重启', 'Reopened by the reporter', why)
    default:
      return moveTeller(entry)
  }
}

/** What one entry of the journal says to a reader. */
export function stepText(entry: AnyEntry, lang: Lang): StepText {
  return teller(entry)(lang)
}
