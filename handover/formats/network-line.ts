import { maskWords } from '../../analysis/extract.ts'
import { type Evidence, linkName } from '../../analysis/indicator.ts'
import type { SlotKind } from '../../analysis/profile.ts'
import type { RankedNetwork } from '../../storage/networks.ts'

/** One network as one JSON object, in the form INTERFACES promises. Quotes stay masked; keys are left out. */
export function networkLine({ number, context, assessment, municipalities }: RankedNetwork) {
  const adverts = new Map(context.adverts.map(advert => [advert.id, advert]))
  const evidence = (pieces: readonly Evidence[]) =>
    pieces.map(({ advert, seenAt, from, quote }) => ({
      source: adverts.get(advert)?.source,
      ref: adverts.get(advert)?.ref,
      seenAt,
      from,
      quote: withoutKeys(quote),
    }))
  const linkNames = context.links.map(linkName)
  /** Places in `links` below. */
  const rests = (names: readonly string[]) => names.map(name => linkNames.indexOf(name)).filter(at => at >= 0)
  return {
    network: context.network,
    shownAs: `V-${number}`,
    attention: assessment.attention,
    score: assessment.score,
    held: assessment.held,
    sufficient: assessment.sufficient,
    families: assessment.families,
    flags: assessment.flags,
    adverts: context.adverts.map(({ source, ref }) => ({ source, ref })),
    municipalities,
    firstSeen: context.adverts.map(advert => advert.firstSeen).sort()[0],
    lastSeen: context.adverts
      .map(advert => advert.lastSeen)
      .sort()
      .at(-1),
    links: context.links.map(link => ({
      kind: link.kind,
      adverts: link.adverts.map(id => [adverts.get(id)?.source, adverts.get(id)?.ref]),
    })),
    signals: assessment.signals.map(signal => ({
      indicator: signal.indicator,
      family: signal.family,
      strength: signal.strength,
      worth: signal.worth,
      points: signal.points,
      rests: rests(signal.rests),
      evidence: evidence(signal.evidence),
    })),
    counter: assessment.counters.map(counter => ({
      indicator: counter.indicator,
      strength: counter.strength,
      worth: counter.worth,
      points: counter.points,
      evidence: evidence(counter.evidence),
    })),
    failed: assessment.failed,
    rulebook: assessment.rulebook,
    assessedAt: assessment.assessedAt,
  }
}

function withoutKeys(quote: string): string {
  return quote.replace(
    /⟦(\w+):[\w-]+⟧/g,
    (_, kind: string) => `⟦${maskWords[kind as SlotKind] ?? 'afgeschermd'}⟧`,
  )
}
