import { levelNames, type Level } from '@lianxin/places/contract'
import type { AnyEntry } from '../contract/entries.ts'
import { assistAnswers, handUpReasons, outcomes, rungs, superviseTriggers } from '../contract/kinds.ts'
import { gone, namesOf, plain, sayDay, sayTime, type Lang, type StepText } from './said.ts'

/** Entries that steps.ts does not tell itself. */
type Moved = Exclude<
  AnyEntry,
  {
    act:
      | 'report'
      | 'accept'
      | 'not_accept'
      | 'on_spot'
      | 'dispatch'
      | 'uphold_return'
      | 'sign_for'
      | 'return'
      | 'overrule_return'
      | 'contact'
      | 'progress'
      | 'handle'
      | 'pass'
      | 'rework'
      | 'rework_up'
      | 'rate'
      | 'close'
      | 'reopen'
  }
>

const level = (code: string, lang: Lang): string => levelNames[code as Level][lang]
const units = {
  work_hour: ['工作小时', 'working hours'],
  urgent_hour: ['小时', 'hours'],
  work_day: ['个工作日', 'working days'],
  natural_day: ['天', 'days'],
}
const amount = (of: string, n: number, lang: Lang): string => {
  const [zh, en] = units[of as keyof typeof units]
  return lang === 'zh' ? `${n} ${zh}` : `${n} ${en}`
}

/** What the moves beyond the straight way say to a reader. */
export function moveTeller(entry: Moved): (lang: Lang) => StepText {
  const { why } = entry
  switch (entry.act) {
    case 'verify':
      return plain('请网格员到现场看', 'Somebody of the grid is asked to look', why)
    case 'verified':
      return plain('到现场看过', 'Looked at', entry.body.seen)
    case 'merge':
      return plain(
        `与 ${entry.body.number} 是同一件事，一起办理`,
        `Handled with ${entry.body.number}: the same matter`,
        why,
      )
    case 'unmerge':
      return plain('撤销并案，单独办理', 'No longer merged; handled on its own', why)
    case 'share_answer': {
      const outcome = outcomes[entry.body.outcome]
      return plain(
        `同一件事已答复：${outcome.zh}，请您评价`,
        `Answered together: ${outcome.en}; please rate it`,
        entry.body.result,
      )
    }
    case 'reclassify': {
      const { unit, handleBy, place, category } = entry.body
      return (lang) => {
        const what =
          lang === 'zh'
            ? `更正了${place ? '地点' : ''}${place && category ? '和' : ''}${category ? '类别' : ''}`
            : `Corrected: ${[place ? 'place' : '', category ? 'category' : ''].filter(Boolean).join(' and ')}`
        return { text: unit ? `${what}${lang === 'zh' ? '，' : ', '}${gone(unit, handleBy, lang)}` : what, words: why }
      }
    }
    case 'refuse_remit':
      return plain(
        `${entry.body.unit.name}认为不在社区准入清单内，由镇街另派`,
        `${entry.body.unit.name} refuses it as outside the remit list; the township sends it elsewhere`,
        why,
      )
    case 'ask_reporter':
      return plain('请您补充', 'A question to you', entry.body.question)
    case 'answer':
      return plain('反映人补充回答', 'The reporter answered', entry.body.words)
    case 'add':
      return plain('反映人补充情况', 'The reporter added', entry.body.words)
    case 'extend': {
      const { of, amount: n } = entry.body
      return plain(
        `承办单位申请延期 ${amount(of, n, 'zh')}，等上级批准`,
        `The unit asks for ${amount(of, n, 'en')} more; the level above decides`,
        why,
      )
    }
    case 'grant_extension': {
      const { handleBy } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `同意延期${handleBy ? `，${sayTime(handleBy, lang)} 前办好` : ''}`
            : `Extended${handleBy ? `, to be done by ${sayTime(handleBy, lang)}` : ''}`,
        words: why,
      })
    }
    case 'refuse_extension':
      return plain('不同意延期，原时限不变', 'The extension is refused; the time stays', why)
    case 'whistle':
      return (lang) => ({
        text:
          lang === 'zh'
            ? `请${namesOf(entry.body.units, lang)}一起办`
            : `${namesOf(entry.body.units, lang)} called to help`,
        words: why,
      })
    case 'assist_answer': {
      const { unit, answer, note } = entry.body
      return plain(`${unit.name}：${assistAnswers[answer].zh}`, `${unit.name}: ${assistAnswers[answer].en}`, note)
    }
    case 'split':
      return (lang) => {
        const names = namesOf(
          entry.body.parts.map(({ unit }) => unit),
          lang,
        )
        return { text: lang === 'zh' ? `分给${names}同时办` : `Each does a part: ${names}`, words: why }
      }
    case 'rejoin':
      return plain('各家都办好了，正在汇总答复', 'All parts are done; one answer is being put together')
    case 'reassign':
      return plain('承办单位内部换人办理', 'Another of the unit has it now')
    case 'suspend': {
      const { plan, reviewOn } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `暂时办不了，挂账；${sayDay(reviewOn, lang)}前复查`
            : `Cannot be done yet: suspended, looked at again by ${sayDay(reviewOn, lang)}`,
        words: plan,
      })
    }
    case 'resume': {
      const { handleBy } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `恢复办理${handleBy ? `，${sayTime(handleBy, lang)} 前办好` : ''}`
            : `Taken up again${handleBy ? `, to be done by ${sayTime(handleBy, lang)}` : ''}`,
        words: why,
      })
    }
    case 'terminate':
      return plain('承办单位申请终止，等上级批准', 'The unit asks to end it; the level above decides', why)
    case 'approve_termination':
      return plain('上级批准终止', 'Ended with the approval of the level above', why)
    case 'refuse_termination':
      return plain('上级不批准终止，继续办理', 'The level above refuses to end it; it goes on', why)
    case 'hand_up': {
      const { from, level: to, reason, tried } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `${level(from, lang)}上报${level(to, lang)}：${handUpReasons[reason].zh}`
            : `Handed up from ${level(from, lang)} to ${level(to, lang)}: ${handUpReasons[reason].en}`,
        words: tried,
      })
    }
    case 'hand_down': {
      const { from, level: to } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `${level(from, lang)}交${level(to, lang)}办理`
            : `Handed down from ${level(from, lang)} to ${level(to, lang)}`,
        words: why,
      })
    }
    case 'coordinate': {
      const { unit, handleBy, assists } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `经协调${gone(unit, handleBy, lang)}，${namesOf(assists, lang)}协办`
            : `Coordinated: ${gone(unit, handleBy, lang)}; ${namesOf(assists, lang)} to assist`,
        words: why,
      })
    }
    case 'let_pass': {
      const { level: at, auto } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `${level(at, lang)}${auto ? '没有异议，到时通过' : '已看过答复'}`
            : `${level(at, lang)}: ${auto ? 'no objection in time' : 'has seen the answer'}`,
        words: null,
      })
    }
    case 'object':
      return (lang) => ({
        text:
          lang === 'zh'
            ? `${level(entry.body.level, lang)}对答复有异议，重新核查`
            : `${level(entry.body.level, lang)} objects to the answer; it is checked again`,
        words: why,
      })
    case 'withdraw':
      return plain('反映人撤回', 'Withdrawn by the reporter', why)
    case 'review': {
      const { kind, level: at, handleBy } = entry.body
      return (lang) => {
        const until = handleBy ? sayTime(handleBy, lang) : ''
        return {
          text:
            lang === 'zh'
              ? `申请${kind === 'review' ? '复查' : '复核'}，由${level(at, lang)}办理，${until} 前答复`
              : `${kind === 'review' ? 'Review' : 'Re-check'} by the ${level(at, lang)}, to be answered by ${until}`,
          words: why,
        }
      }
    }
    case 'archive':
      return plain('已归档', 'Archived')
    case 'urge':
      return plain('催办', 'Urged', why)
    case 'supervise': {
      const { trigger, until } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `督办：${superviseTriggers[trigger].zh}，${sayDay(until, lang)}前回复`
            : `Supervised: ${superviseTriggers[trigger].en}, to be answered by ${sayDay(until, lang)}`,
        words: why,
      })
    }
    case 'escalate': {
      const rung = rungs[entry.body.rung]
      return plain(`提请${rung.zh}研究`, `Brought before the ${rung.en}`, why)
    }
    case 'overdue':
      return entry.body.clock === 'handle'
        ? plain('已超过办理时限', 'The promised time is over')
        : plain('这一步已超时', 'This step is late')
    case 'publish':
      return plain('公开征集附议', 'Open to others with the same trouble', entry.body.words)
    case 'recuse':
      return entry.body.lifted
        ? plain('查明不涉及任何单位和个人，不再回避', 'It concerns nobody: no recusal any more')
        : plain(
            `被反映的单位和人员回避，看不到这件诉求${entry.body.taken ? '；已收回另派' : ''}`,
            `Who is complained of is recused and does not see it${entry.body.taken ? '; it is sent elsewhere' : ''}`,
          )
    case 'import': {
      const { unit, handleBy, number } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `从原系统转入（原编号 ${number}），${unit ? gone(unit, handleBy, lang) : '正在分派'}`
            : `Taken over from the former system (${number})${unit ? `, ${gone(unit, handleBy, lang)}` : ''}`,
        words: null,
      })
    }
    case 'part': {
      const { unit, handleBy, number } = entry.body
      return (lang) => ({
        text:
          lang === 'zh'
            ? `${number} 的分办件，${gone(unit, handleBy, lang)}`
            : `A part of ${number}, ${gone(unit, handleBy, lang)}`,
        words: why,
      })
    }
    case 'join':
      return plain(`附议 ${entry.body.number}`, `The same trouble as ${entry.body.number}`)
  }
}
