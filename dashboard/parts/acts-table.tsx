import type { ActView } from '../../storage/access-view.ts'
import type { House } from '../house.ts'
import { momentText } from '../moments.ts'
import { actionNames, cases, network, purposeNames, log as words } from '../words.ts'
import { Columns } from './columns.tsx'

/** Acts, newest first. */
export function ActsTable({ acts, house }: { acts: readonly ActView[]; house: House }) {
  return (
    <table class="table table--lines">
      <Columns names={[words.when, words.who, words.what, words.object, words.why]} />
      <tbody>
        {acts.map(act => (
          <tr>
            <th scope="row">
              {momentText(act.at, house.now())} <span class="meta">{words.row(String(act.seq))}</span>
            </th>
            <td data-label={words.who}>
              {act.name ?? nameless(act.actor)} <span class="meta">{words.origin(act.origin)}</span>
            </td>
            <td data-label={words.what}>
              {actionNames[act.action] ?? act.action}
              {act.result === 'done' ? null : <span class="meta"> · {words.results[act.result]}</span>}
            </td>
            <td data-label={words.object}>
              <Subject act={act} />
            </td>
            <td data-label={words.why}>
              <Why act={act} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A network and a case by their numbers, anything else by its id. */
function Subject({ act: { object, within, ...act } }: { act: ActView }) {
  const inCase = within === null || act.case === null ? null : cases.name(act.case)
  if (object === within) return <>{inCase ?? <code class="id">{object}</code>}</>
  return (
    <>
      {act.network === null ? <code class="id">{object}</code> : network.name(act.network)}
      {within === null ? null : <span class="meta"> {words.in(inCase ?? within)}</span>}
    </>
  )
}

function nameless(actor: string): string {
  if (actor === 'nobody') return words.nobody
  return actor.startsWith('os:') ? words.machine(actor.slice(3)) : actor
}

function Why({ act: { purpose, note } }: { act: ActView }) {
  if (purpose === null && note === null) return <span class="meta">–</span>
  const named: Record<string, string> = { ...purposeNames, ...words.reasons }
  return (
    <>
      {purpose === null ? null : (named[purpose] ?? purpose)}
      {note === null ? null : (
        <span class="note"> {note === 'forgotten' ? words.forgotten : `“${note.text}”`}</span>
      )}
    </>
  )
}
