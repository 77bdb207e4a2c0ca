import type { Board, DemoAdvert } from '../advert.ts'
import { advertsOn, type DayOf, standing } from '../story.ts'

export interface Clock {
  /** Asked at each request: the demo turns it. */
  night: () => number
  dayOf: DayOf
}

/** What one board shows tonight. */
export interface Tonight {
  /** Newest change first. */
  adverts(): DemoAdvert[]
  advert(ref: string): DemoAdvert | 'ended' | 'unknown'
  /** The day of a night, those before the story too. */
  day(night: number): Date
}

const dayLength = 24 * 60 * 60 * 1000

export function tonight(board: Board, { night, dayOf }: Clock): Tonight {
  const adverts = () =>
    advertsOn(night(), dayOf)
      .filter(advert => advert.board === board)
      .sort((a, b) => b.changedNight - a.changedNight || b.ref.localeCompare(a.ref))
  return {
    adverts,
    advert(ref) {
      const stands = standing(board, ref, night())
      if (stands !== 'online') return stands
      return adverts().find(advert => advert.ref === ref) ?? 'unknown'
    },
    day: at => (at >= 1 ? dayOf(at) : new Date(dayOf(1).getTime() + (at - 1) * dayLength)),
  }
}

/** One page of a list; null when there is no such page. */
export function pageOf<T>(all: readonly T[], asked: string | undefined, size: number) {
  const last = Math.max(1, Math.ceil(all.length / size))
  const page = Number(asked ?? 1)
  if (!Number.isInteger(page) || page < 1 || page > last) return null
  return { page, last, items: all.slice((page - 1) * size, page * size) }
}

const zone = { timeZone: 'Europe/Amsterdam' } as const
const numeric = new Intl.DateTimeFormat('nl-NL', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  ...zone,
})
const full = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', ...zone })

/** 05-11-2026 */
export function dayInFigures(date: Date): string {
  return numeric.format(date)
}

/** 5 november 2026 */
export function dayInWords(date: Date): string {
  return full.format(date)
}

const languageNames: Readonly<Record<string, string>> = {
  nl: 'Nederlands',
  en: 'Engels',
  de: 'Duits',
  fr: 'Frans',
  es: 'Spaans',
  pt: 'Portugees',
  it: 'Italiaans',
  ro: 'Roemeens',
  hu: 'Hongaars',
  pl: 'Pools',
  hr: 'Kroatisch',
}

export function spokenInWords(codes: readonly string[]): string {
  return codes.map(code => languageNames[code] ?? code).join(', ')
}

/** "1 uur € 150", "30 minuten € 90 (escort)" */
export function priceInWords({ minutes, euros, where }: DemoAdvert['prices'][number]): string {
  const time = minutes % 60 === 0 ? `${minutes / 60} uur` : `${minutes} minuten`
  return `${time} € ${euros}${where === 'out' ? ' (escort)' : ''}`
}
