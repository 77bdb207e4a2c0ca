export const roles = [
  'analist',
  'aandachtsfunctionaris',
  'coordinator',
  'privacy',
  'beheer',
  'evaluator',
] as const
export type Role = (typeof roles)[number]

/** Whose eyes a page is for. Every reading function that a page uses takes it. */
export interface Scope {
  user: string
  name: string
  role: Role
  /** CBS codes. */
  municipalities: readonly string[]
}

const readers: readonly Role[] = ['analist', 'aandachtsfunctionaris', 'coordinator']

/** May this role read adverts at all? */
export function readsAdverts(scope: Scope): boolean {
  return readers.includes(scope.role)
}
