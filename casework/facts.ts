import type { Assessment } from '../analysis/assess.ts'
import type { AdvertView, Link, NetworkContext, SightingView } from '../analysis/context.ts'
import type { Evidence } from '../analysis/indicator.ts'

/** So many facts that a municipality keeps to itself. */
export interface Elsewhere {
  gm: string
  facts: number
}

/** What a municipality may read of a network that others have a part in. */
export interface ReadableFacts {
  context: NetworkContext
  /** What is left out, by municipality. */
  elsewhere: Elsewhere[]
}

/** The municipality whose fact a sighting is; null when it is nobody's: outside the region, or unknown. */
function municipalityOf({ location }: SightingView): string | null {
  return location?.status === 'gemeente' ? location.gm : null
}

/** Leaves out the sightings that belong to municipalities which did not share them, and adverts without any other. */
export function readableFacts(context: NetworkContext, mayRead: (gm: string) => boolean): ReadableFacts {
  const left = new Map<string, number>()
  const adverts: AdvertView[] = context.adverts.flatMap(advert => {
    const sightings = advert.sightings.filter(sighting => {
      const gm = municipalityOf(sighting)
      if (gm === null || mayRead(gm)) return true
      left.set(gm, (left.get(gm) ?? 0) + 1)
      return false
    })
    return sightings.length === 0 ? [] : [{ ...advert, sightings }]
  })
  const links = carriedIn(adverts, context.links)
  const elsewhere = [...left].map(([gm, facts]) => ({ gm, facts })).sort((a, b) => a.gm.localeCompare(b.gm))
  return { context: { ...context, adverts, links }, elsewhere }
}

/** Of things that adverts carry, those that these adverts show themselves, by what may be read of them. */
export function carriedIn<T extends Pick<Link, 'kind' | 'key' | 'adverts'>>(
  adverts: readonly AdvertView[],
  things: readonly T[],
): T[] {
  const known = new Map(adverts.map(advert => [advert.id, advert]))
  return things
    .map(thing => ({
      ...thing,
      adverts: thing.adverts.filter(id => {
        const advert = known.get(id)
        return advert !== undefined && shows(advert, thing)
      }),
    }))
    .filter(thing => thing.adverts.length > 0)
}

/** A contact or permit may stand in a sighting that is left out; what else is shared goes by the advert. */
function shows({ sightings }: AdvertView, { kind, key }: Pick<Link, 'kind' | 'key'>): boolean {
  if (kind === 'phone' || kind === 'email' || kind === 'handle')
    return sightings.some(({ contacts }) => contacts.some(one => one.kind === kind && one.key === key))
  return kind !== 'permit' || sightings.some(({ permits }) => permits.includes(key))
}

/** A weighing in which quotes may be missing, with what is said of them by whom. */
export interface ReadableAssessment {
  assessment: Assessment
  /** By indicator: which municipalities keep the quotes that are missing. */
  elsewhere: Map<string, Elsewhere[]>
}

/**
 * Leaves out the evidence that the whole context has and the readable one has not. Points stay: a sum that does not add
 * up would be worse than a number without its quote.
 */
export function readableAssessment(
  assessment: Assessment,
  whole: NetworkContext,
  readable: NetworkContext,
): ReadableAssessment {
  const hidden = hiddenSightings(whole, readable)
  const elsewhere = new Map<string, Elsewhere[]>()
  const without = <
    Weighed extends { indicator: string; evidence: Assessment['signals'][number]['evidence'] },
  >(
    weighed: Weighed,
  ): Weighed => {
    const left = new Map<string, number>()
    const evidence = weighed.evidence.filter(piece => {
      const gm = keeperOf(piece, hidden)
      if (gm !== null) left.set(gm, (left.get(gm) ?? 0) + 1)
      return gm === null
    })
    if (left.size > 0)
      elsewhere.set(
        weighed.indicator,
        [...left].map(([gm, facts]) => ({ gm, facts })),
      )
    // Empty when nothing of it may be read: then the page says whose it is.
    return { ...weighed, evidence: evidence as unknown as Weighed['evidence'] }
  }
  return {
    assessment: {
      ...assessment,
      signals: assessment.signals.map(without),
      counters: assessment.counters.map(without),
    },
    elsewhere,
  }
}

interface Hidden {
  advert: string
  seenAt: string
  gm: string
  place: string
}

function hiddenSightings(whole: NetworkContext, readable: NetworkContext): Hidden[] {
  const known = new Set(readable.adverts.flatMap(({ sightings }) => sightings.map(({ id }) => id)))
  return whole.adverts.flatMap(advert =>
    advert.sightings
      .filter(({ id }) => !known.has(id))
      .map(sighting => ({
        advert: advert.id,
        seenAt: sighting.seenAt,
        gm: municipalityOf(sighting) ?? '',
        place: sighting.location?.name ?? '',
      })),
  )
}

/** Whose a piece of evidence is; null when it may be read. A sentence of ours about fields may also name their places. */
function keeperOf(piece: Evidence, hidden: readonly Hidden[]): string | null {
  const own = hidden.find(({ advert, seenAt }) => advert === piece.advert && seenAt === piece.seenAt)
  if (own !== undefined) return own.gm
  if (piece.from !== 'fields') return null
  return hidden.find(({ place }) => place !== '' && piece.quote.includes(place))?.gm ?? null
}
