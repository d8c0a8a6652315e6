import type { Staff } from '@lianxin/platform/auth'
import type { QueueViewName } from '../../contract/queue.ts'

const handlers = new Set(['deptHandler', 'deptLead', 'townUnit'])

/** The views of a desk, the first of which opens by itself: what waits for this post. */
export function viewsFor({ post }: Staff): readonly QueueViewName[] {
  if (handlers.has(post.role)) return ['unit', 'mine', 'assist', 'late', 'open', 'ended']
  if (post.role === 'callbackAuditor') return ['check', 'late', 'open', 'ended']
  return post.unit === undefined
    ? ['office', 'check', 'late', 'open', 'ended']
    : ['office', 'unit', 'mine', 'assist', 'check', 'late', 'open', 'ended']
}
