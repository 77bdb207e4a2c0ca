import type { QueueRow } from '../../storage/queue.ts'
import type { House } from '../house.ts'
import { shortened, unnumbered } from '../masked.ts'
import { daysBetween, dayText, momentText } from '../moments.ts'
import { gemeenteName } from '../places.ts'
import { networkHref } from '../queue-address.ts'
import { days, listed, network, queue as words } from '../words.ts'
import { ButtonLink } from './button.tsx'
import { AdvertWords } from './quote.tsx'

/** What stands beside the list for the current row. */
export function QueuePreview({
  row,
  house,
  query,
  current,
}: {
  row: QueueRow
  house: House
  query: URLSearchParams
  current: boolean
}) {
  const { newest } = row
  const waited = daysBetween(row.waitingSince, house.now())
  const places = row.places.map(gemeenteName).join(', ')
  return (
    <div class="pane pane--padded" data-preview={row.number} hidden={!current}>
      <div class="preview__head">
        <h2>{network.name(row.number)}</h2>
        <span class="meta">{waited < 1 ? words.today : days(waited)}</span>
      </div>
      <dl class="facts">
        <dt>{words.advertsLabel}</dt>
        <dd>{words.advertsOnline(row.adverts, row.online)}</dd>
        <dt>{words.namesLabel}</dt>
        <dd>{words.different(row.names)}</dd>
        <dt>{words.placesLabel}</dt>
        <dd>{places}</dd>
        <dt>{words.sourcesLabel}</dt>
        <dd>{row.sources.map(house.sourceName).join(', ')}</dd>
        <dt>{words.linkedBy}</dt>
        <dd>
          {row.links.length === 0
            ? words.linkedByNothing
            : listed(row.links.map(kind => words.linkKind(kind).toLowerCase()))}
        </dd>
        <dt>{words.firstSeen}</dt>
        <dd>{dayText(row.firstSeen, house.now())}</dd>
      </dl>
      <h3>{words.newest}</h3>
      <p class="meta">
        {words.seen(house.sourceName(newest.source), momentText(newest.seenAt, house.now()))}
      </p>
      <p class="preview__quote">
        <RowQuote title={newest.title} body={newest.body} length={480} />
      </p>
      <ButtonLink href={networkHref(row.id, query)} kind="primary" keys="o">
        {words.openNetwork}
      </ButtonLink>
      <p class="meta preview__later">{words.later}</p>
    </div>
  )
}

/** The start of an advert, its title heavier than its body. Masks carry no number among many networks. */
export function RowQuote({ title, body, length }: { title: string; body: string; length: number }) {
  const repeated = title === '' || body.startsWith(title)
  return (
    <q class="quote">
      {repeated ? null : (
        <>
          <span class="quote__title">
            <AdvertWords text={shortened(title, length)} numbering={unnumbered} />
          </span>{' '}
        </>
      )}
      <AdvertWords text={shortened(body, length)} numbering={unnumbered} />
    </q>
  )
}
