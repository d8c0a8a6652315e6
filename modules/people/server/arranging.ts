import type { Staff } from '@lianxin/platform/auth'
import { subtreeOf } from '@lianxin/places/contract'
import type { AccountId, PlaceCode, PostId } from '../contract/ids.ts'
import type { RoleCode } from '../contract/roles.ts'

/** Who arranges, as the rules ask. */
export const arrangerOf = ({ account, post }: Staff) => ({
  account: account as AccountId,
  role: post.role as RoleCode,
  place: post.place as PlaceCode,
})

/** One's own post may lie elsewhere than the post one acts in just now. */
export const scopeAt = (staff: Staff, post: PostId) => {
  const own = staff.posts.find(({ id }) => id === post)
  return { as: 'web', ...(own ? subtreeOf(own.place as PlaceCode) : { lo: staff.post.lo, hi: staff.post.hi }) } as const
}
