import { Hono } from 'hono'
import { type QueueFilter, type QueueRow, queue, queueCounts } from '../../storage/queue.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { daysBetween, dayText } from '../moments.ts'
import { Key } from '../parts/button.tsx'
import { page } from '../parts/layout.tsx'
import { Chips, type Choice, Filters } from '../parts/queue-filters.tsx'
import { QueuePreview, RowQuote } from '../parts/queue-preview.tsx'
import { Tag } from '../parts/tag.tsx'
import { gemeenteName } from '../places.ts'
import type { Visitor } from '../visitor.ts'
import { adverts, days, general, names, network, number, queue as words } from '../words.ts'

/** What waits for a first judgement. Nothing here hints at a weighing. */
export function queuePage(house: House): Hono<Visitor> {
  const app = new Hono<Visitor>()

  app.get('/wachtrij', advertReaders, async c => {
    const scope = scopeIn(c)
    const filter: QueueFilter = {
      places: c.req.queries('gemeente') ?? [],
      sources: c.req.queries('bron') ?? [],
    }
    const [rows, counts, frame] = await Promise.all([
      queue(house.db, scope, filter),
      queueCounts(house.db, scope),
      frameOf(c, house, 'queue'),
    ])
    const municipalities = [...scope.municipalities, 'onbekend'].map(gm => ({
      value: gm,
      name: gm === 'onbekend' ? words.unknownPlace : gemeenteName(gm),
      count: counts.places[gm] ?? 0,
      chosen: filter.places.includes(gm),
    }))
    const sources = Object.entries(counts.sources).map(([id, count]) => ({
      value: id,
      name: house.sourceName(id),
      count,
      chosen: filter.sources.includes(id),
    }))
    const shown = { rows, total: counts.total, house, municipalities, sources: sources.sort(byName) }
    return c.html(page(words.title, frame, <QueueView {...shown} />))
  })

  return app
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, 'nl')
}

interface Shown {
  rows: QueueRow[]
  total: number
  house: House
  municipalities: Choice[]
  sources: Choice[]
}

function QueueView({ rows, total, house, municipalities, sources }: Shown) {
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">
            {words.waiting(total)} {words.order} <a href="/beoordeeld">{words.judged}</a>
          </p>
        </div>
      </div>
      <div class="queue">
        <Filters municipalities={municipalities} sources={sources} />
        <section class="pane queue__list" id="lijst" aria-label={words.title}>
          <Chips municipalities={municipalities} sources={sources} />
          {rows.length === 0 ? (
            <Nothing filtered={total > 0} />
          ) : (
            <Rows rows={rows} total={total} house={house} />
          )}
        </section>
        {rows.length === 0 ? null : (
          <aside class="queue__preview" aria-label={words.preview}>
            {rows.map((row, index) => (
              <QueuePreview row={row} house={house} current={index === 0} />
            ))}
          </aside>
        )}
      </div>
    </>
  )
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

function Rows({ rows, total, house }: { rows: QueueRow[]; total: number; house: House }) {
  const minors = rows.filter(row => row.possibleMinor)
  const others = rows.filter(row => !row.possibleMinor)
  return (
    <>
      {minors.length === 0 ? null : (
        <>
          <GroupHead title={words.minorsFirst} right={words.waits} />
          <ol class="rows">
            {minors.map((row, index) => (
              <Row row={row} house={house} current={index === 0} />
            ))}
          </ol>
        </>
      )}
      {others.length === 0 ? null : (
        <>
          <GroupHead
            title={minors.length === 0 ? words.longest : words.thenLongest}
            right={minors.length === 0 ? words.waits : number(others.length)}
          />
          <ol class="rows">
            {others.map((row, index) => (
              <Row row={row} house={house} current={minors.length === 0 && index === 0} />
            ))}
          </ol>
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
            <Key>?</Key> <a href="/toetsen">{words.allKeys}</a>
          </span>
        </span>
        <span>{words.shown(rows.length, total)}</span>
      </p>
    </>
  )
}

function GroupHead({ title, right }: { title: string; right: string }) {
  return (
    <div class="group">
      <h2>{title}</h2>
      <span>{right}</span>
    </div>
  )
}

function Row({ row, house, current }: { row: QueueRow; house: House; current: boolean }) {
  const waited = daysBetween(row.waitingSince, house.now())
  return (
    <li class="row" data-row={row.number} data-current={current ? '' : undefined}>
      <div class="row__main">
        <p class="row__title">
          <a class="title-link" href={`/verband/${row.id}`}>
            {network.name(row.number)}
          </a>
          {row.possibleMinor ? (
            <Tag shape="diamond" tone="heide">
              {general.minor}
            </Tag>
          ) : null}
          <span class="row__places">{row.places.map(gemeenteName).join(' · ')}</span>
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
        </p>
      </div>
      <p class="row__wait">
        <b>{waited < 1 ? words.today : days(waited)}</b>
        <span class="meta">{words.since(dayText(row.firstSeen, house.now()))}</span>
      </p>
    </li>
  )
}
