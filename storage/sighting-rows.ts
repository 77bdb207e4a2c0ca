import type { Insertable } from 'kysely'
import type { MaskedText, Profile, SlotKind } from '../analysis/profile.ts'
import { sha256 } from '../crawler/capture.ts'
import type { Sighting } from '../crawler/sighting.ts'
import type { SightingFacts } from './contexts.ts'
import { idOf } from './ids.ts'
import type { AdvertTable } from './schema.ts'
import type { Seal } from './seal.ts'

export function advertId(source: string, ref: string): string {
  return idOf('a', source, ref)
}

/** What is kept of an advert itself. `earlier`: the row made of a sighting before this one. */
export function advertRow(
  id: string,
  sighting: Sighting,
  seal: Seal,
  earlier: Insertable<AdvertTable> | undefined,
): Insertable<AdvertTable> {
  const advertiser =
    sighting.advertiser === null ? null : seal.key('advertiser', `${sighting.source}/${sighting.advertiser}`)
  return {
    id,
    source: sighting.source,
    ref: sighting.ref,
    url: sighting.url ?? earlier?.url ?? null,
    advertiser: advertiser ?? earlier?.advertiser ?? null,
    first_seen: earlier?.first_seen ?? sighting.seenAt,
    last_seen: sighting.seenAt,
    gone_at: null,
  }
}

/** What is kept of a sighting: masked texts, facts with keys for names, and a digest of what it says. */
export function sightingRow(
  advert: string,
  sighting: Sighting,
  profile: Profile,
  capture: string | null,
  seal: Seal,
) {
  const title = keyed(profile.title, seal)
  const body = keyed(profile.body, seal)
  const facts: SightingFacts = {
    names: profile.names.map(name => seal.key('name', name)),
    ages: profile.ages,
    location: profile.location,
    tour: profile.tour,
    prices: profile.prices,
    spoken: profile.spoken,
    hours: profile.hours === null ? null : keyed(profile.hours, seal),
    permit: sighting.permit === null ? null : 'named',
    website: sighting.website === null ? null : 'named',
    postedAt: sighting.postedAt,
  }
  const contacts = profile.contacts.map(contact => seal.key(contact.kind, contact.value)).sort()
  const beside = [...soleKeys(sighting, profile, seal).map(({ key }) => key), ...pictures(sighting)]
  const digest = sha256(
    Buffer.from(JSON.stringify([title, body, { ...facts, postedAt: null }, contacts, ...beside])),
  )
  return {
    id: idOf('s', advert, sighting.seenAt, digest),
    advert,
    seen_at: sighting.seenAt,
    last_seen_at: sighting.seenAt,
    digest,
    capture,
    title,
    body,
    gm: profile.location?.gm ?? (profile.location?.status === 'buiten' ? 'buiten' : 'onbekend'),
    facts: JSON.stringify(facts),
    written: null,
  }
}

/** `⟦phone⟧` becomes `⟦phone:key⟧`, so that a reader can see that two masks hide the same value. */
function keyed(masked: MaskedText, seal: Seal): string {
  let text = ''
  let at = 0
  for (const slot of masked.slots) {
    text += `${masked.text.slice(at, slot.start)}⟦${slot.kind}:${seal.key(slot.kind, slot.value)}⟧`
    at = slot.end
  }
  return text + masked.text.slice(at)
}

/** PDQ hashes of a sighting's pictures; the pictures themselves are never kept. */
export function pictures(sighting: Sighting): string[] {
  return [...new Set(sighting.pictures.map(({ pdq }) => pdq))].sort()
}

/** The permit an advert names, and the house it gives: street, number and municipality together. */
function soleKeys(sighting: Sighting, profile: Profile, seal: Seal): Held[] {
  const held = (kind: 'permit' | 'house', value: string): Held => ({
    key: seal.key(kind, value),
    kind,
    writing: 'clear',
    sealed: () => seal.close(value),
  })
  const permit = sighting.permit?.replace(/[\s./-]/g, '').toUpperCase() ?? ''
  const gm = profile.location?.gm ?? null
  const streets = [
    sighting.address ?? '',
    ...[...profile.title.slots, ...profile.body.slots]
      .filter(slot => slot.kind === 'address')
      .map(slot => slot.value),
  ].map(street =>
    street
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  )
  return [
    ...(/\d{3}/.test(permit) ? [held('permit', permit)] : []),
    ...(gm === null
      ? []
      : [...new Set(streets)]
          .filter(street => /\p{L}{3}.* \d/u.test(street))
          .map(street => held('house', `${gm} ${street}`))),
  ]
}

/** A value that a sighting holds, as key and sealed. */
export interface Held {
  key: string
  kind: SlotKind | 'permit' | 'house'
  writing: 'clear' | 'disguised'
  sealed: () => string
}

/** Everything in a sighting that points to a person. */
export function heldBy(sighting: Sighting, profile: Profile, seal: Seal): Held[] {
  const found = new Map<string, Held>()
  const hold = (kind: SlotKind, value: string, disguised: boolean) => {
    const key = seal.key(kind, value)
    if (!found.has(key))
      found.set(key, {
        key,
        kind,
        writing: disguised ? 'disguised' : 'clear',
        sealed: () => seal.close(value),
      })
  }
  for (const contact of profile.contacts) hold(contact.kind, contact.value, contact.disguised)
  for (const name of profile.names) hold('name', name, false)
  for (const slot of [...profile.title.slots, ...profile.body.slots, ...(profile.hours?.slots ?? [])])
    hold(slot.kind, slot.value, false)
  return [...found.values(), ...soleKeys(sighting, profile, seal)]
}
