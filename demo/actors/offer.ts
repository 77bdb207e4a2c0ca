import type { DemoPrice } from '../advert.ts'
import type { Chance } from '../chance.ts'
import type { TextLanguage } from '../phrases/languages.ts'

/** The n-th account of a board, a different one for every n. */
export function account(n: number): string {
  return `lid-${10_000 + ((7919 * (n + 1)) % 90_000)}`
}

const offered = [
  'Massage',
  'Gezelschap',
  'Knuffelen',
  'Dinerdate',
  'Relatiegevoel',
  'Overnachting',
  'Samen douchen',
  'Reisgezelschap',
  'Goed gesprek',
  'Stelletjes',
]

export function services(draw: Chance): string[] {
  return draw.odds(0.75) ? draw.some(offered, draw.whole(2, 5)) : []
}

/** Prices as the region asks them, or none. `level` moves them all, in euros an hour. */
export function prices(draw: Chance, level = draw.whole(13, 19) * 10): DemoPrice[] {
  if (draw.odds(0.2)) return []
  const list: DemoPrice[] = []
  if (draw.odds(0.7)) list.push({ minutes: 30, euros: Math.round((level * 0.6) / 10) * 10, where: 'in' })
  list.push({ minutes: 60, euros: level, where: 'in' })
  if (draw.odds(0.3)) list.push({ minutes: 120, euros: level * 2 - 20, where: 'in' })
  if (draw.odds(0.25)) list.push({ minutes: 60, euros: level + 30, where: 'out' })
  return list
}

/** The languages somebody says to speak: those of the text, unless it was translated; or nothing is said. */
export function spoken(text: TextLanguage, translated: boolean, draw: Chance): string[] {
  if (translated)
    return draw.some(
      ['ro', 'hu', 'pl', 'es', 'pt', 'it', 'fr', 'en'].filter(one => one !== text),
      2,
    )
  if (draw.odds(0.25)) return []
  const others = ['nl', 'en', 'de', 'fr', 'es', 'it', 'ro', 'pl', 'hu'].filter(one => one !== text)
  return [text, ...draw.some(others.slice(0, draw.odds(0.8) ? 4 : others.length), draw.whole(0, 2))]
}
