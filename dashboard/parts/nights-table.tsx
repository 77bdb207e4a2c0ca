import { type Night, yieldOf } from '../../storage/runs-view.ts'
import { dayText } from '../moments.ts'
import { number, sources as words } from '../words.ts'

/** What the drawing shows, in figures: newest first. */
export function NightsTable({ name, nights }: { name: string; nights: readonly Night[] }) {
  return (
    <details class="nights-table">
      <summary>{words.figuresOf(name)}</summary>
      <table class="table table--lines">
        <thead>
          <tr>
            <th scope="col">{words.night}</th>
            <th scope="col">{words.state}</th>
            {[words.read, words.changed, words.requests, words.faults].map(head => (
              <th scope="col" class="figure">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {nights.toReversed().map(night => (
            <NightRow night={night} />
          ))}
        </tbody>
      </table>
    </details>
  )
}

function NightRow({ night: { date, run } }: { night: Night }) {
  const figures: [string, number | null][] = [
    [words.read, run === null ? null : yieldOf(run)],
    [words.changed, run === null ? null : run.added + run.changed],
    [words.requests, run === null ? null : run.requests],
    [words.faults, run === null ? null : run.unreadable + run.failed],
  ]
  return (
    <tr>
      <th scope="row">{dayText(`${date}T12:00:00Z`)}</th>
      <td>{run === null ? words.notRead : outcomeNames[run.outcome ?? 'open']}</td>
      {figures.map(([label, n]) => (
        <td class="figure" data-label={label}>
          {n === null ? '–' : number(n)}
        </td>
      ))}
    </tr>
  )
}

const outcomeNames = {
  done: words.good,
  'low-yield': words.lowYield,
  stopped: words.stopped,
  open: words.unfinished,
}
