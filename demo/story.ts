import { clubHazelaar } from './actors/club.ts'
import { friends } from './actors/friends.ts'
import { independents } from './actors/independents.ts'
import { minor } from './actors/minor.ts'
import { ringEasy } from './actors/ring-easy.ts'
import { ringHard } from './actors/ring-hard.ts'
import { ringMedium } from './actors/ring-medium.ts'
import { scams } from './actors/scams.ts'
import { tourer } from './actors/tourer.ts'
import type { Actor, Board, DemoAdvert, Life } from './advert.ts'
import { refsOf } from './refs.ts'

export const nights = 30

const lives: readonly (Life & { ref: string })[] = refsOf([
  ...independents(),
  ...tourer(),
  ...friends(),
  ...minor(),
  ...clubHazelaar(),
  ...scams(),
  ...ringEasy(),
  ...ringMedium(),
  ...ringHard(),
])
const byRef = new Map(lives.map(life => [`${life.board} ${life.ref}`, life]))

/** The adverts that stand on the boards on one night, 1 to 30. Dates inside their texts come from `dayOf`. */
export function advertsOn(night: number, dayOf: DayOf = storyDay): DemoAdvert[] {
  return lives.flatMap(life => {
    const at = life.versions.findLastIndex(version => version.from <= night)
    const version = life.versions[at]
    if (version === undefined || night > life.until) return []
    return {
      ...version.says,
      body: withDates(version.says.body, dayOf),
      board: life.board,
      ref: life.ref,
      actor: life.actor,
      firstNight: life.versions[0].from,
      changedNight: version.from,
      version: at + 1,
    }
  })
}

/** Whether a board shows, has shown or has never heard of a ref. */
export function standing(board: Board, ref: string, night: number): 'online' | 'ended' | 'unknown' {
  const life = byRef.get(`${board} ${ref}`)
  if (life === undefined || night < life.versions[0].from) return 'unknown'
  return night > life.until ? 'ended' : 'online'
}

/** Who wrote an advert, for tests and benchmarks; the boards never tell. */
export function actorOf(board: Board, ref: string): Actor | null {
  return byRef.get(`${board} ${ref}`)?.actor ?? null
}

export type DayOf = (night: number) => Date

/** Night 1 is Monday 2 November 2026. */
export function storyDay(night: number): Date {
  return new Date(Date.UTC(2026, 10, 1 + night, 1, 30))
}

const short = new Intl.DateTimeFormat('nl-NL', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  timeZone: 'Europe/Amsterdam',
})
const long = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'Europe/Amsterdam' })

function withDates(body: string, dayOf: DayOf): string {
  return body.replace(/\{\{(kort|lang) (\d+)\}\}/g, (_, manner: string, night: string) =>
    (manner === 'kort' ? short : long).format(dayOf(Number(night))),
  )
}
