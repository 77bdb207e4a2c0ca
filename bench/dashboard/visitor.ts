import { setTimeout as wait } from 'node:timers/promises'
import type { Chance } from '../../demo/chance.ts'

export interface Taken {
  ms: number
  bytes: number
}

/** What one visitor asked for, by kind of page. */
export interface Visited {
  pages: Record<string, Taken[]>
  failed: number
}

/** Somebody who looks around until it is over: mostly at the queue and its networks, now and then at the rest. */
export async function visit(
  who: { origin: string; cookie: string; largest: string | null },
  { until, pause, draw }: { until: number; pause: number; draw: Chance },
): Promise<Visited> {
  const visited: Visited = { pages: {}, failed: 0 }
  const { cookie } = who
  let rows: string[] = []
  let words: string[] = ['huis']
  // People do not come in at the same instant.
  if (pause > 0) await wait(pause * 2 * draw.next())
  while (performance.now() < until) {
    const [name, path] = pageOf(draw, rows, words, who.largest)
    const html = await take(name, path)
    if (name === 'wachtrij') {
      rows = [...html.matchAll(/class="title-link" href="(\/verband\/[^"]+)"/g)].map(
        found => found[1] as string,
      )
      const said = [...html.matchAll(/<q class="quote">([^<]*)/g)].flatMap(
        found => found[1]?.split(/\s+/) ?? [],
      )
      words = said.filter(word => /^\p{L}{3,}$/u.test(word))
    }
    if (pause > 0) await wait(pause * (0.5 + draw.next()))
  }
  return visited

  async function take(name: string, path: string): Promise<string> {
    const began = performance.now()
    const answer = await fetch(`${who.origin}${path}`, { headers: { cookie }, redirect: 'manual' })
    const html = await answer.text()
    const ms = performance.now() - began
    if (answer.status !== 200) visited.failed++
    visited.pages[name] ??= []
    visited.pages[name].push({ ms, bytes: Buffer.byteLength(html) })
    return html
  }
}

function pageOf(
  draw: Chance,
  rows: readonly string[],
  words: readonly string[],
  largest: string | null,
): [string, string] {
  const turn = draw.next()
  if (rows.length === 0 || turn < 0.3) return ['wachtrij', '/wachtrij']
  if (turn < 0.65) return ['verband', draw.pick(rows)]
  if (turn < 0.75) return ['vandaag', '/vandaag']
  if (turn < 0.85) return ['wachtrij met filters', `/wachtrij?bron=s${draw.whole(0, 11)}&wacht=3`]
  if (turn < 0.92 && words.length > 0)
    return ['zoeken', `/zoeken?woorden=${encodeURIComponent(draw.pick(words))}`]
  return largest === null ? ['verband', draw.pick(rows)] : ['grootste verband', `/verband/${largest}`]
}

/** @returns the cookie of a new session. */
export async function signIn({
  origin,
  email,
  password,
}: {
  origin: string
  email: string
  password: string
}): Promise<string> {
  const answer = await fetch(`${origin}/aanmelden`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ 'e-mail': email, wachtwoord: password }),
  })
  const cookies = answer.headers.getSetCookie().map(cookie => cookie.split(';')[0])
  if (cookies.length === 0) throw new Error('signing in did not work')
  return cookies.join('; ')
}
