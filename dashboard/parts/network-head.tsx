import type { NetworkPage } from '../../storage/networks.ts'
import type { Place } from '../../storage/queue.ts'
import { daysBetween } from '../moments.ts'
import { networkHref, queueHref } from '../queue-address.ts'
import type { Stay } from '../stays.ts'
import { general, number, network as words } from '../words.ts'
import { ButtonLink } from './button.tsx'
import { Tag } from './tag.tsx'

export interface Neighbours {
  position: number | null
  total: number
  previous: string | null
  next: string | null
  /** Where it stands in the queue, and under which filters it was found. */
  place: Place | null
  query: URLSearchParams
}

/** Title, facts in figures, and the parts of the page. */
export function NetworkHead({
  network,
  stays,
  neighbours,
  readers,
}: {
  network: NetworkPage
  stays: readonly Stay[]
  neighbours: Neighbours
  /** Names of others who have it open. */
  readers: readonly string[]
}) {
  const { query } = neighbours
  return (
    <>
      <div class="head">
        <div>
          <p class="crumb">
            <a href={queueHref(query, { at: neighbours.place })}>{general.queue}</a>
            {neighbours.position === null
              ? null
              : ` · ${words.position(neighbours.position, neighbours.total)}`}
          </p>
          <h1>{words.title(network.number)}</h1>
          <Figures network={network} stays={stays} />
          <p class="readers" role="status" data-live-readers={network.id} hidden={readers.length === 0}>
            <Tag shape="lines" tone="maas">
              <span>{readers.length === 0 ? '' : words.readers(readers)}</span>
            </Tag>{' '}
            <span class="meta">{words.readersNote}</span>
          </p>
          {network.judgedBy === 0 || network.review !== null ? null : (
            <p class="meta">{words.judgedBefore(network.judgedBy)}</p>
          )}
        </div>
        <div class="head__acts">
          {neighbours.previous === null ? null : (
            <ButtonLink href={networkHref(neighbours.previous, query)} kind="small" keys="k" name="previous">
              {words.previous}
            </ButtonLink>
          )}
          {neighbours.next === null ? null : (
            <ButtonLink href={networkHref(neighbours.next, query)} kind="small" keys="j" name="next">
              {words.next}
            </ButtonLink>
          )}
        </div>
      </div>
      <nav class="parts" aria-label={words.parts}>
        {network.review === null ? null : <a href="#weging">{words.indications}</a>}
        <a href="#wat-er-staat">{words.advertsTab}</a>
        <a href="#verplaatsing">{words.movement}</a>
        <a href="#koppelingen">{words.links}</a>
      </nav>
    </>
  )
}

function Figures({
  network: { context, firstSeen, lastSeen },
  stays,
}: {
  network: NetworkPage
  stays: readonly Stay[]
}) {
  const sightings = context.adverts.flatMap(advert => advert.sightings)
  const online = context.adverts.filter(advert => advert.goneAt === null).length
  const names = new Set(sightings.flatMap(sighting => sighting.names)).size
  const contacts = sightings.flatMap(sighting => sighting.contacts)
  const phones = new Set(contacts.filter(({ kind }) => kind === 'phone').map(({ key }) => key)).size
  const places = new Map(
    stays.filter(stay => stay.place !== general.unknownPlace).map(stay => [stay.place, stay]),
  )
  const outside = [...places.values()].filter(stay => stay.outside).length
  const figures: [number, string][] = [
    [context.adverts.length, words.advertsOnline(context.adverts.length, online)],
    [names, words.names(names)],
    [phones, words.phones(phones)],
    [places.size, words.places(places.size, outside)],
    [daysBetween(firstSeen, lastSeen) + 1, words.visible(daysBetween(firstSeen, lastSeen) + 1)],
  ]
  return (
    <ul class="figures">
      {figures.map(([figure, what]) => (
        <li>
          <b>{number(figure)}</b> <span>{what}</span>
        </li>
      ))}
    </ul>
  )
}
