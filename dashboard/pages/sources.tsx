import { Hono } from 'hono'
import { type SourceView, sourceViews } from '../../storage/runs-view.ts'
import { frameOf, type House } from '../house.ts'
import { momentText } from '../moments.ts'
import { page } from '../parts/layout.tsx'
import { Tag } from '../parts/tag.tsx'
import type { Visitor } from '../visitor.ts'
import { number, sources as words } from '../words.ts'

/** Every source and how its last harvest went. */
export function sourcesPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/bronnen', async c => {
    const [views, frame] = await Promise.all([sourceViews(house.db), frameOf(c, house, 'sources')])
    return c.html(page(words.title, frame, <Sources views={views} house={house} />))
  })
}

function Sources({ views, house }: { views: SourceView[]; house: House }) {
  return (
    <>
      <div class="head">
        <div>
          <h1>{words.title}</h1>
          <p class="lead">{words.intro}</p>
        </div>
      </div>
      <section class="pane">
        {views.length === 0 ? (
          <p class="pane__line">{words.none}</p>
        ) : (
          <table class="table table--lines">
            <thead>
              <tr>
                <th scope="col">{words.source}</th>
                <th scope="col" class="figure">
                  {words.read}
                </th>
                <th scope="col" class="figure">
                  {words.changed}
                </th>
                <th scope="col" class="figure">
                  {words.requests}
                </th>
                <th scope="col">{words.last}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {views.map(view => (
                <SourceRow view={view} house={house} />
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

function SourceRow({ view, house }: { view: SourceView; house: House }) {
  const run = view.lastRun
  return (
    <tr>
      <th scope="row">
        {house.sourceName(view.id)} <span class="meta">{words.kinds[view.kind]}</span>
      </th>
      <td class="figure" data-label={words.read}>
        {run === null ? '–' : number(run.listed)}
      </td>
      <td class="figure" data-label={words.changed}>
        {run === null ? '–' : number(run.added + run.changed)}
      </td>
      <td class="figure" data-label={words.requests}>
        {run === null ? '–' : number(run.requests)}
      </td>
      <td data-label={words.last}>{run === null ? words.never : momentText(run.started_at, house.now())}</td>
      <td>
        <State view={view} house={house} />
      </td>
    </tr>
  )
}

function State({ view: { lastRun, busySince }, house }: { view: SourceView; house: House }) {
  return (
    <>
      {busySince === null ? null : (
        <p>
          <Tag shape="half" tone="maas">
            {words.busy(momentText(busySince, house.now()))}
          </Tag>
        </p>
      )}
      {lastRun === null ? (
        busySince === null ? (
          <Tag shape="ring" tone="quiet">
            {words.never}
          </Tag>
        ) : null
      ) : lastRun.outcome === 'done' ? (
        <Tag shape="check" tone="quiet">
          {words.good}
        </Tag>
      ) : (
        <>
          <Tag shape="broken" tone="leem">
            {lastRun.outcome === 'stopped' ? words.stopped : words.lowYield}
          </Tag>
          <p class="meta">{lastRun.outcome === 'stopped' ? words.stoppedNote : words.lowYieldNote}</p>
        </>
      )}
      {lastRun === null || lastRun.unreadable === 0 ? null : (
        <p class="meta">{words.unreadable(lastRun.unreadable)}</p>
      )}
    </>
  )
}
