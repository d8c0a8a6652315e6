import { Card } from '@lianxin/ui'
import { words } from '../words.ts'

/** A category that the words of a case speak for. */
export interface CategoryProposal {
  code: string
  name: string
  /** Words of the report that spoke for it. */
  words: readonly string[]
  /** Under the floor it is only a guess: nothing is filled in. */
  sure: boolean
  /** How likely it is, 0–1, where it was learned from closed cases. */
  chance?: number | undefined
}

/** A suggestion with its reason; under the floor it says that a person has to judge. */
export function Proposal({ lang, proposal }: { lang: 'zh' | 'en'; proposal: CategoryProposal }) {
  const w = words(lang).desk
  const said = proposal.words.map((word) => `「${word}」`).join('')
  const because = proposal.sure ? w.proposedWhy(said) : w.proposedUnsure(proposal.name, said)
  return (
    <Card tone="why">
      <b>{proposal.sure ? w.proposed(proposal.name) : w.byHand}</b>
      <p class="note">
        {because}
        {proposal.chance === undefined ? '' : w.proposedChance(Math.round(proposal.chance * 100))}
      </p>
    </Card>
  )
}
