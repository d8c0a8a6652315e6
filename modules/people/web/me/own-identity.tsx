import type { Lang } from '@lianxin/platform/i18n'
import { Button, Card } from '@lianxin/ui'
import type { IdentityState } from '../../contract/person.ts'
import { IdentityTag, ShowsChoice, titleOf } from '../members/identity-parts.tsx'
import { words } from '../words.ts'

interface OwnIdentityProps {
  lang: Lang
  actId: string
  one: IdentityState & { placeName: string }
}

/** 亮身份 as the person decides it: what the public would read, yes or no, and a way back at any time. */
export function OwnIdentity({ lang, actId, one }: OwnIdentityProps) {
  const w = words(lang).members
  return (
    <Card>
      <h2>{w.own(titleOf(lang, one), one.placeName)}</h2>
      <p>
        <IdentityTag lang={lang} one={one} />
      </p>
      <p class="note">{w.ownWhy}</p>
      <form method="post" class="stack narrow">
        <input type="hidden" name="actId" value={actId} />
        <input type="hidden" name="member" value={one.id} />
        <ShowsChoice lang={lang} shows={one.shows} />
        <div class="row">
          <Button name="do" value="show" kind="quiet">
            {one.shownSince ? w.ownChange : w.ownShow}
          </Button>
          {one.shownSince ? (
            <Button name="do" value="withdraw" kind="danger">
              {w.ownWithdraw}
            </Button>
          ) : null}
        </div>
      </form>
    </Card>
  )
}
