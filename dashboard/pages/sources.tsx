import { Hono } from 'hono'
import { type SourceView, sourceViews } from '../../storage/runs-view.ts'
import { frameOf, type House } from '../house.ts'
import { page } from '../parts/layout.tsx'
import { NightsDrawing } from '../parts/nights-drawing.tsx'
import { NightsTable } from '../parts/nights-table.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { SourceState } from '../parts/source-state.tsx'
import type { Visitor } from '../visitor.ts'
import { number, sources as words } from '../words.ts'

/** Every source and how its last nights went. */
export function sourcesPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/bronnen', async c => {
    const [views, frame] = await Promise.all([
      sourceViews(house.db, house.now()),
      frameOf(c, house, 'sources'),
    ])
    return c.html(page(words.title, frame, <Sources views={views} house={house} />))
  })
}

function Sources({ views, house }: { views: SourceView[]; house: House }) {
  const read = views.filter(view => view.nights.some(({ run }) => run !== null))
  return (
    <>
      <PageHead title={words.title} lead={words.intro} />
      <section class="pane">
        {views.length === 0 ? (
          <p class="pane__line">{words.none}</p>
        ) : (
          <table class="table table--lines">
            <thead>
              <tr>
                <th scope="col">{words.source}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.nights}</th>
                {[words.read, words.changed, words.requests].map(head => (
                  <th scope="col" class="figure">
                    {head}
                  </th>
                ))}
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
      {read.length === 0 ? null : (
        <section class="pane">
          <div class="pane__head">
            <h2>{words.figures}</h2>
            <p class="meta">{words.figuresNote}</p>
          </div>
          {read.map(view => (
            <NightsTable name={house.sourceName(view.id)} nights={view.nights} />
          ))}
        </section>
      )}
    </>
  )
}

function SourceRow({ view, house }: { view: SourceView; house: House }) {
  const run = view.lastRun
  const figures: [string, number | null][] = [
    [words.read, run === null ? null : run.listed],
    [words.changed, run === null ? null : run.added + run.changed],
    [words.requests, run === null ? null : run.requests],
  ]
  return (
    <tr>
      <th scope="row">
        {house.sourceName(view.id)} <span class="meta">{words.kinds[view.kind]}</span>
      </th>
      <td>
        <SourceState view={view} house={house} />
      </td>
      <td>{view.kind === 'import' ? '–' : <NightsDrawing nights={view.nights} />}</td>
      {figures.map(([label, n]) => (
        <td class="figure" data-label={label}>
          {n === null ? '–' : number(n)}
        </td>
      ))}
    </tr>
  )
}
