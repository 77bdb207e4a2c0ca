import { Hono } from 'hono'
import { type CaseFile, casesOf } from '../../storage/cases.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { momentText } from '../moments.ts'
import { Columns } from '../parts/columns.tsx'
import { page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { gemeenteName } from '../places.ts'
import type { Visitor } from '../visitor.ts'
import { network, purposeNames, cases as words } from '../words.ts'

/** What the visitor's municipalities work on. */
export function casesPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/casussen', advertReaders, async c => {
    const [rows, frame] = await Promise.all([casesOf(house.db, scopeIn(c)), frameOf(c, house, 'cases')])
    return c.html(page(words.title, frame, <Cases rows={rows} house={house} />))
  })
}

function Cases({ rows, house }: { rows: CaseFile[]; house: House }) {
  return (
    <>
      <PageHead title={words.title} lead={words.intro} />
      <section class="pane">
        {rows.length === 0 ? (
          <p class="pane__line">{words.none}</p>
        ) : (
          <table class="table table--lines">
            <Columns names={[words.case, words.network, words.municipality, words.purpose, words.opened]} />
            <tbody>
              {rows.map(row => (
                <tr>
                  <th scope="row">
                    <a class="title-link" href={`/casus/${row.id}`}>
                      {words.name(row.number)}
                    </a>
                  </th>
                  <td data-label={words.network}>{network.name(row.networkNumber)}</td>
                  <td data-label={words.municipality}>{gemeenteName(row.municipality)}</td>
                  <td data-label={words.purpose}>{purposeNames[row.purpose]}</td>
                  <td data-label={words.opened}>
                    {momentText(row.openedAt, house.now())} · {row.openedBy}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
