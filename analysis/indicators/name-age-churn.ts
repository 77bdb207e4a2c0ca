import { beginningInWords, day, fact, finding, strengthAt } from '../evidence.ts'
import { type Evidence, indicator, linkName, type Strength, strengths } from '../indicator.ts'
import { byKey, fullest, type Moment, momentsOf } from '../timeline.ts'

export const nameAgeChurn = indicator({
  id: 'name-age-churn',
  family: 'identity',
  label: 'Wisselende werknaam of leeftijd',
  question:
    'Wisselt dezelfde advertentie of hetzelfde contactgegeven na elkaar van werknaam, of springt de leeftijd?',
  basis: 'Werkafspraak van het project; geen publicatie bekend die de voorspellende waarde heeft gemeten.',
  innocent:
    'Een nieuwe werknaam om een nieuwe start te maken, een verbeterde tikfout, of een plaats in een huis die van bewoner wisselt.',
  misses: 'Wisselingen waarbij ook de advertentie en alle contactgegevens nieuw zijn.',
  settings: {
    names: { weak: 3, moderate: 4, strong: 6 },
    withinDays: 90,
    /** Years by which an age may differ from what the calendar explains. */
    slack: 1,
    /** Years that a single jump must exceed the calendar by; two jumps in opposite directions need no size. */
    single: 4,
  },
  detect(context, settings) {
    const moments = momentsOf(context.adverts)
    const perAdvert = byKey(moments, ({ advert }) => [advert.id])
    const perContact = byKey(moments, ({ sighting }) => sighting.contacts.map(linkName))
    const perContactAndName = byKey(moments, ({ sighting: { contacts, names } }) =>
      names.length === 1 ? contacts.map(contact => `${linkName(contact)} ${names[0]}`) : [],
    )
    // What an advert shows by itself stands first: it rests on no link.
    const alone = [...perAdvert.values()].flatMap(chain => [
      ...namesInTurn(chain, settings),
      ...agesJumping(chain, settings),
    ])
    const linked = [
      ...[...perContact].flatMap(([link, chain]) =>
        namesInTurn(chain, settings).map(one => ({ ...one, rests: [link] })),
      ),
      ...[...perContactAndName].flatMap(([link, chain]) =>
        agesJumping(chain, settings).map(one => ({ ...one, rests: [link.replace(/ .*/, '')] })),
      ),
    ]
    const found = [...alone.map(one => ({ ...one, rests: [] })), ...linked]
    found.sort((a, b) => strengths.indexOf(b.strength) - strengths.indexOf(a.strength))
    const evidence = found.flatMap(one => one.evidence)
    const unique = new Map(evidence.map(piece => [`${piece.advert} ${piece.seenAt} ${piece.quote}`, piece]))
    return finding(found[0]?.strength ?? null, [...unique.values()], found[0]?.rests)
  },
})

interface Settings {
  names: Readonly<Record<Strength, number>>
  withinDays: number
  slack: number
  single: number
}
type Found = { strength: Strength; evidence: Evidence[] }

/** Names that follow one another. Side by side they are several people, which is another indicator's question. */
function namesInTurn(chain: readonly Moment[], { names, withinDays }: Settings): Found[] {
  const named = chain.filter(({ sighting }) => sighting.names.length === 1)
  const nameOf = ({ sighting }: Moment) => sighting.names
  if (differSideBySide(named, ({ sighting }) => sighting.names[0] ?? '')) return []
  const together = fullest(named, nameOf, withinDays * day)
  const count = new Set(together.flatMap(nameOf)).size
  const strength = strengthAt(count, names)
  if (strength === null) return []
  const quote = `${beginningInWords(count)} werknamen na elkaar in ${spanned(together)}`
  const seen = new Set<string>()
  const firsts = together.filter(({ sighting }) => {
    const name = sighting.names[0] ?? ''
    const fresh = !seen.has(name)
    seen.add(name)
    return fresh
  })
  return [{ strength, evidence: firsts.map(({ advert, sighting }) => fact(advert, sighting, quote)) }]
}

function agesJumping(chain: readonly Moment[], { slack, single }: Settings): Found[] {
  const aged = chain.filter(({ sighting }) => new Set(sighting.ages).size === 1 && sighting.names.length <= 1)
  const ageOf = ({ sighting }: Moment) => sighting.ages[0] ?? 0
  if (differSideBySide(aged, moment => String(ageOf(moment)))) return []
  const evidence: Evidence[] = []
  const directions = new Set<number>()
  let largest = 0
  for (const [index, moment] of aged.slice(1).entries()) {
    const before = aged[index] as Moment
    const difference = ageOf(moment) - ageOf(before)
    const years = (moment.from - before.from) / (365 * day)
    const unexplained = difference > 0 ? Math.max(0, difference - years) : difference
    if (Math.abs(unexplained) <= slack) continue
    directions.add(Math.sign(unexplained))
    largest = Math.max(largest, Math.abs(unexplained))
    const quote = `Leeftijd van ${ageOf(before)} naar ${ageOf(moment)} in ${spanned([before, moment])}`
    evidence.push(fact(moment.advert, moment.sighting, quote))
  }
  if (directions.size === 2) return [{ strength: 'moderate', evidence }]
  return largest >= single ? [{ strength: 'weak', evidence }] : []
}

function differSideBySide(moments: readonly Moment[], told: (moment: Moment) => string): boolean {
  const perAdvert = new Map<string, Moment[]>()
  for (const moment of moments)
    perAdvert.set(moment.advert.id, [...(perAdvert.get(moment.advert.id) ?? []), moment])
  if (perAdvert.size < 2) return false
  return new Set(fullest(moments, moment => [told(moment)]).map(told)).size > 1
}

function spanned(moments: readonly Moment[]): string {
  const from = Math.min(...moments.map(moment => moment.from))
  const days = Math.round((Math.max(...moments.map(moment => moment.from)) - from) / day)
  return days === 1 ? 'één dag' : `${days} dagen`
}
