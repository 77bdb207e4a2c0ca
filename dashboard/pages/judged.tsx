import { Hono } from 'hono'
import { type JudgedRow, judgedBy } from '../../storage/reviews.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { dayText, momentText } from '../moments.ts'
import { Columns } from '../parts/columns.tsx'
import { page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { Visitor } from '../visitor.ts'
import { decision, judgementNames, judged as words } from '../words.ts'

/** The way back to what one has judged. */
export function judgedPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/beoordeeld', advertReaders, async c => {
    const [rows, frame] = await Promise.all([judgedBy(house.db, scopeIn(c)), frameOf(c, house, 'queue')])
    return c.html(page(words.title, frame, <Judged rows={rows} house={house} />))
  })
}

function Judged({ rows, house }: { rows: JudgedRow[]; house: House }) {
  return (
    <>
      <PageHead title={words.title} crumb={{ href: '/wachtrij', text: words.queue }} />
      <section class="pane">
        {rows.length === 0 ? (
          <p class="pane__line">{words.none}</p>
        ) : (
          <table class="table table--lines">
            <Columns names={[words.network, words.judgement, words.reason, words.decision, words.when]} />
            <tbody>
              {rows.map(row => (
                <tr>
                  <th scope="row">
                    <a class="title-link" href={`/verband/${row.id}`}>
                      V-{row.number}
                    </a>
                  </th>
                  <td data-label={words.judgement}>{judgementNames[row.judgement]}</td>
                  <td data-label={words.reason}>{row.reason}</td>
                  <td data-label={words.decision}>{decided(row, house)}</td>
                  <td data-label={words.when}>{momentText(row.recordedAt, house.now())}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}

function decided({ decision: last }: JudgedRow, house: House): string {
  if (last === null) return words.undecided
  const done = decision.done[last.kind]
  return last.watchUntil === null ? done : `${done} ${dayText(last.watchUntil, house.now())}`
}
