import type { Id } from '@lianxin/platform/ids'

/** Ids of this room; the mark is optional, so that an id fresh from the source or from a row fits. */
export type CaseId = Id & { readonly of?: 'case' }
