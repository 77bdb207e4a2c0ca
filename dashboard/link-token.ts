import type { LinkKind } from '../analysis/context.ts'
import { idOf } from '../storage/ids.ts'

/** Names a link on a page without its key, and stays the same when numbers on the page change. */
export function linkToken(kind: LinkKind, key: string): string {
  return idOf('k', kind, key)
}
