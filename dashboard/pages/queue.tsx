import { Hono } from 'hono'
import { type QueueRow, queue } from '../../storage/queue.ts'
import { type QueueCounts, queueCounts, waitingCount } from '../../storage/queue-counts.ts'
import { dropView, type SavedView, savedViews, saveView } from '../../storage/saved-views.ts'
import { readForm } from '../form.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { Key } from '../parts/button.tsx'
import { page } from '../parts/layout.tsx'
import { Chips, type Choice, type Choices, Filters } from '../parts/queue-filters.tsx'
import { QueuePreview } from '../parts/queue-preview.tsx'
import { Row } from '../parts/queue-row.tsx'
import { gemeenteName } from '../places.ts'
import { filters, linkChoices, type QueueAddress, queueHref, readAddress } from '../queue-address.ts'
import type { Visitor } from '../visitor.ts'
import { queue as words } from '../words.ts'

/** What waits for a first judgement. Nothing here hints at a weighing. */
export function queuePage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/wachtrij', advertReaders, async c => {
    const scope = scopeIn(c)
    const address = readAddress(new URL(c.req.url).searchParams, house.now())
    const { db } = house
    const counts = await queueCounts(db, scope)
    let shown = await queue(db, scope, address.filter, address.from)
    // Who went on past the end of a page comes back to where they were.
    if (address.at !== null && shown.next !== null && !shown.rows.some(row => isAtOrAfter(row, address)))
      shown = await queue(db, scope, address.filter, address.at)
    const found = filters(address) ? await waitingCount(db, scope, address.filter) : counts.total
    const views = await savedViews(db, scope.user)
    const choices = choicesOf(counts, scope.municipalities, address, house)
    const view = {
      ...shown,
      total: counts.total,
      minors: counts.minors,
      found,
      house,
      address,
      choices,
      views,
    }
    const frame = await frameOf(c, house, 'queue')
    return c.html(page(words.title, frame, <QueueView {...view} user={scope.user} />))
  })

  /** What an open page asks for now and then. */
  app.get('/wachtrij/aantal', advertReaders, async c =>
    c.json({ waiting: await waitingCount(house.db, scopeIn(c)) }),
  )

  app.post('/wachtrij/weergaven', advertReaders, async c => {
    const field = await readForm(c)
    const { query } = readAddress(new URLSearchParams(field('filters')), house.now())
    const name = field('naam').trim().slice(0, 60)
    if (name !== '' && query.size > 0)
      await saveView(house.db, scopeIn(c).user, { name, query: String(query) }, house.now().toISOString())
    return c.redirect(queueHref(query), 303)
  })

  app.post('/wachtrij/weergaven/:id/weg', advertReaders, async c => {
    await dropView(house.db, scopeIn(c).user, c.req.param('id'))
    return c.redirect('/wachtrij', 303)
  })

  return app
}

/** Of so few also those where nothing waits are named. */
const fewMunicipalities = 6

function choicesOf(
  counts: QueueCounts,
  municipalities: readonly string[],
  { filter }: QueueAddress,
  house: House,
): Choices {
  const choices = (
    values: readonly string[],
    counted: Record<string, number>,
    chosen: readonly string[],
    name: (value: string) => string,
  ): Choice[] =>
    values.map(value => ({
      value,
      name: name(value),
      count: counted[value] ?? 0,
      chosen: chosen.includes(value),
    }))
  const byName = (a: Choice, b: Choice) => a.name.localeCompare(b.name, 'nl')
  return {
    municipalities: [
      ...choices(municipalities, counts.places, filter.places, gemeenteName).sort(byName),
      ...choices(['onbekend'], counts.places, filter.places, () => words.unknownPlace),
    ].filter(({ count, chosen }) => count > 0 || chosen || municipalities.length < fewMunicipalities),
    towns: choices(Object.keys(counts.towns), counts.towns, filter.towns, town => town).sort(byName),
    sources: choices(Object.keys(counts.sources), counts.sources, filter.sources, house.sourceName).sort(
      byName,
    ),
    links: choices(
      linkChoices.filter(kind => counts.links[kind] !== undefined || filter.links.includes(kind)),
      counts.links,
      filter.links,
      words.linkKind,
    ),
  }
}

interface Shown {
  rows: QueueRow[]
  next: QueueRow['place'] | null
  total: number
  minors: number
  found: number
  house: House
  address: QueueAddress
  choices: Choices
  views: SavedView[]
  user: string
}

function QueueView(shown: Shown) {
  const { rows, total, house, address } = shown
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">
            <span data-live-waiting={total}>{words.waiting(total)}</span> {words.order}{' '}
            <a href="/beoordeeld">{words.judged}</a>
          </p>
          <p class="lead" role="status" data-live-news hidden>
            <a href={queueHref(address.query)}>{words.newer}</a>
          </p>
        </div>
      </div>
      <div class="queue">
        <Filters {...shown} />
        <section class="pane queue__list" id="lijst" aria-label={words.title}>
          <Chips {...shown} />
          {rows.length === 0 ? <Nothing filtered={total > 0} /> : <Rows {...shown} />}
        </section>
        {rows.length === 0 ? null : (
          <aside class="queue__preview" aria-label={words.preview}>
            {rows.map((row, index) => (
              <QueuePreview
                row={row}
                house={house}
                query={address.query}
                current={index === currentOf(shown)}
              />
            ))}
          </aside>
        )}
      </div>
    </>
  )
}

function isAtOrAfter({ place }: QueueRow, { at }: QueueAddress): boolean {
  if (at === null) return false
  if (place.turn !== at.turn) return place.turn > at.turn
  if (place.since !== at.since) return place.since > at.since
  return place.number >= at.number
}

/** The row to go on at: where one was, or what came after it. */
function currentOf({ rows, address }: Pick<Shown, 'rows' | 'address'>): number {
  if (address.at === null) return 0
  const index = rows.findIndex(row => isAtOrAfter(row, address))
  return index === -1 ? rows.length - 1 : index
}

function Nothing({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <p class="pane__line">
      {words.nothingHere} <a href="/wachtrij">{words.everything}</a>
    </p>
  ) : (
    <p class="pane__line">{words.nothing}</p>
  )
}

function Rows(shown: Shown) {
  const { rows, next, found, address } = shown
  const minors = rows.filter(row => row.possibleMinor)
  const others = rows.filter(row => !row.possibleMinor)
  const current = rows[currentOf(shown)]
  const list = (some: readonly QueueRow[]) => (
    <ol class="rows">
      {some.map(row => (
        <Row {...shown} row={row} query={address.query} current={row === current} />
      ))}
    </ol>
  )
  return (
    <>
      {minors.length === 0 ? null : (
        <>
          <GroupHead title={words.minorsFirst} />
          {list(minors)}
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <GroupHead
            title={minors.length === 0 && address.from === null ? words.longest : words.thenLongest}
          />
          {list(others)}
        </>
      )}
      <p class="queue__keys">
        <span class="hints">
          <span>
            <Key>j</Key> <Key>k</Key> {words.upDown}
          </span>
          <span>
            <Key>o</Key> {words.open}
          </span>
          <span>
            <Key>/</Key> {words.searching}
          </span>
          <span>
            <Key>f</Key> {words.filters.toLowerCase()}
          </span>
          <span>
            <Key>?</Key> <a href="/toetsen">{words.allKeys}</a>
          </span>
        </span>
        <span>
          {words.shown(rows.length, found)}
          {address.from === null ? null : (
            <>
              {' · '}
              <a href={queueHref(address.query)}>{words.fromStart}</a>
            </>
          )}
          {next === null ? null : (
            <>
              {' · '}
              <a href={queueHref(address.query, { from: next })} rel="next">
                {words.nextPage}
              </a>
            </>
          )}
        </span>
      </p>
    </>
  )
}

function GroupHead({ title }: { title: string }) {
  return (
    <div class="group">
      <h2>{title}</h2>
      <span>{words.waits}</span>
    </div>
  )
}
