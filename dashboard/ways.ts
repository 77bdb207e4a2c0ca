const start = '/'

/** A path on this site to go on to after signing in, never another site. */
export function ownPath(wish: string | undefined): string {
  if (wish === undefined || !/^\/[A-Za-z0-9]/.test(wish) || !/^[!-[\]-~]*$/.test(wish)) return start
  return wish.startsWith('/aanmelden') ? start : wish
}
