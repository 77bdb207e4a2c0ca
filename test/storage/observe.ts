import type { Profile } from '../../analysis/profile.ts'
import { type Sighting, sightingSchema } from '../../crawler/sighting.ts'
import type { Observation } from '../../storage/adverts.ts'

/** An observation with as little said as the test needs. */
export function observe(
  { ref = '1', source = 'bord', seenAt = '2026-11-01T01:00:00.000Z', ...sighting }: Partial<Sighting>,
  profile: Partial<Profile> = {},
): Observation {
  return {
    sighting: sightingSchema.parse({ source, ref, seenAt, title: 'Rustige avond', ...sighting }),
    profile: {
      contacts: [],
      names: [],
      ages: [],
      location: null,
      tour: [],
      prices: [],
      spoken: [],
      title: { text: sighting.title ?? 'Rustige avond', slots: [] },
      body: { text: sighting.body ?? '', slots: [] },
      hours: null,
      ...profile,
    },
    capture: null,
  }
}

export const phone = (value: string) => ({ kind: 'phone' as const, value, disguised: false })
