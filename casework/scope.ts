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

/** What a role is for. Who looks after accounts, the law or the log reads no adverts. */
const powers = {
  'read-adverts': ['analist', 'aandachtsfunctionaris', 'coordinator'],
  /** Open a case, and in it a contact or a name; let other municipalities see one's facts. */
  'work-cases': ['aandachtsfunctionaris', 'coordinator'],
  /** Everybody's acts; one's own are everybody's to see. */
  'read-log': ['privacy'],
  'see-rights': ['privacy', 'beheer'],
  /** Who grants rights does not sign for them. */
  'sign-rights': ['privacy'],
  'see-bases': ['coordinator', 'privacy', 'beheer'],
  'keep-bases': ['privacy'],
} as const satisfies Record<string, readonly Role[]>
export type Power = keyof typeof powers

export function may(scope: Scope, power: Power): boolean {
  return (powers[power] as readonly Role[]).includes(scope.role)
}

/** May this role read adverts at all? */
export function readsAdverts(scope: Scope): boolean {
  return may(scope, 'read-adverts')
}

/** Whose facts somebody may read: of no municipality, of an own one, or of one that shared them. */
export function mayReadFact(
  gm: string,
  municipalities: readonly string[],
  shared: ReadonlySet<string>,
): boolean {
  return !gm.startsWith('GM') || municipalities.includes(gm) || shared.has(gm)
}
