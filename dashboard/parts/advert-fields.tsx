import type { SightingView } from '../../analysis/context.ts'
import { shown } from '../masked.ts'
import { advert as words } from '../words.ts'

/** What the page's own fields said, as facts. */
export function AdvertFields({ sighting }: { sighting: SightingView }) {
  const lowest = sighting.prices.map(({ euros }) => euros).sort((a, b) => a - b)[0]
  const fields: [string, string][] = [
    [words.age, sighting.ages.length === 0 ? words.notNamed : words.years(sighting.ages)],
    [words.price, lowest === undefined ? words.notNamed : words.from(lowest)],
  ]
  if (sighting.spoken.length > 0) fields.push([words.spoken, words.languages(sighting.spoken)])
  if (sighting.permit !== null) fields.push([words.permit, words.named])
  return (
    <dl class="fields-list">
      {fields.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {sighting.hours === null ? null : (
        <div>
          <dt>{words.hours}</dt>
          <dd class="quote">{shown(sighting.hours)}</dd>
        </div>
      )}
    </dl>
  )
}
