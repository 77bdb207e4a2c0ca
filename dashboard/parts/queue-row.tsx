import type { QueueRow } from '../../storage/queue.ts'
import type { House } from '../house.ts'
import { daysBetween, dayText } from '../moments.ts'
import { gemeenteName } from '../places.ts'
import { networkHref } from '../queue-address.ts'
import { adverts, days, general, names, network, queue as words } from '../words.ts'
import { RowQuote } from './queue-preview.tsx'
import { Tag } from './tag.tsx'

/** A network that waits. */
export function Row({
  row,
  house,
  query,
  user,
  current,
}: {
  row: QueueRow
  house: House
  query: URLSearchParams
  /** Who is looking. */
  user: string
  current: boolean
}) {
  const now = house.now()
  const waited = daysBetween(row.waitingSince, now)
  const readers = house.presence.others(row.id, user, now)
  return (
    <li class="row" data-row={row.number} data-current={current ? '' : undefined}>
      <div class="row__main">
        <p class="row__title">
          <a class="title-link" href={networkHref(row.id, query)}>
            {network.name(row.number)}
          </a>
          {row.possibleMinor ? (
            <Tag shape="diamond" tone="heide">
              {general.minor}
            </Tag>
          ) : null}
          <span class="row__places">{placesOf(row.places)}</span>
        </p>
        <p class="row__quote">
          <RowQuote title={row.newest.title} body={row.newest.body} length={160} />
        </p>
        <p class="meta row__counts">
          <span>
            {adverts(row.adverts)}
            {row.names === 0 ? '' : ` · ${names(row.names)}`}
          </span>
          <span>{row.sources.map(house.sourceName).join(', ')}</span>
          {readers.length === 0 ? null : (
            <Tag shape="lines" tone="maas">
              {words.reading(readers)}
            </Tag>
          )}
        </p>
      </div>
      <p class="row__wait">
        <b>{waited < 1 ? words.today : days(waited)}</b>
        <span class="meta">{words.since(dayText(row.firstSeen, now))}</span>
      </p>
    </li>
  )
}

const placesShown = 3

/** A network that goes all over the region names a few of its municipalities; the preview names all. */
function placesOf(places: readonly string[]): string {
  const names = places.map(gemeenteName)
  if (names.length <= placesShown + 1) return names.join(' · ')
  return `${names.slice(0, placesShown).join(' · ')} · ${words.morePlaces(names.length - placesShown)}`
}
