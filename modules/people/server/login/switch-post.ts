import type { Staff } from '@lianxin/platform/auth'
import { Refusal } from '@lianxin/platform/http'
import type { PostId } from '../../contract/ids.ts'
import type { PeopleState } from '../room.ts'

/** 切换任职: acts in another of one's own posts from now on. */
export async function switchPost(
  { sessions }: PeopleState,
  staff: Staff,
  token: string | undefined,
  id: PostId,
): Promise<Staff> {
  const post = staff.posts.find((one) => one.id === id)
  if (!post || !token) throw new Refusal('post_not_found', { field: 'post' })
  await sessions.usePost(token, id)
  return { ...staff, post }
}
