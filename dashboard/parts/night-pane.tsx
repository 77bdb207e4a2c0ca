import { type SourceView, yieldOf } from '../../storage/runs-view.ts'
import type { House } from '../house.ts'
import { number, sources as sourceWords, today as words } from '../words.ts'
import { NightsDrawing } from './nights-drawing.tsx'
import { SourceState } from './source-state.tsx'

/** How the night went per source, what deviates first. */
export function NightPane({ sources, house }: { sources: readonly SourceView[]; house: House }) {
  return (
    <section class="pane" aria-labelledby="per-bron">
      <div class="pane__head">
        <h2 id="per-bron">
          {words.perSource} <span class="meta pane__aside">{words.deviatingFirst}</span>
        </h2>
        <p class="meta">
          <a href="/bronnen">{sourceWords.title}</a>
        </p>
      </div>
      {sources.length === 0 ? (
        <p class="pane__line">{sourceWords.none}</p>
      ) : (
        <table class="table table--lines">
          <thead>
            <tr>
              <th scope="col">{sourceWords.source}</th>
              {[sourceWords.read, sourceWords.changed, sourceWords.requests].map(head => (
                <th scope="col" class="figure">
                  {head}
                </th>
              ))}
              <th scope="col">{sourceWords.nights}</th>
              <th scope="col">{sourceWords.state}</th>
            </tr>
          </thead>
          <tbody>
            {sources.map(view => (
              <NightRow view={view} house={house} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function NightRow({ view, house }: { view: SourceView; house: House }) {
  const run = view.nights.at(-1)?.run ?? null
  const figures: [string, number | null][] = [
    [sourceWords.read, run === null ? null : yieldOf(run)],
    [sourceWords.changed, run === null ? null : run.added + run.changed],
    [sourceWords.requests, run === null ? null : run.requests],
  ]
  return (
    <tr>
      <th scope="row">{house.sourceName(view.id)}</th>
      {figures.map(([label, n]) => (
        <td class="figure" data-label={label}>
          {n === null ? '–' : number(n)}
        </td>
      ))}
      <td>{view.kind === 'import' ? '–' : <NightsDrawing nights={view.nights} />}</td>
      <td>
        <SourceState view={view} house={house} />
      </td>
    </tr>
  )
}
