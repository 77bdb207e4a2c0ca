import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type NewsKind, type NewsRow, newsIn, newsKinds } from '../../storage/news.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { dayText, lastClosing, momentText } from '../moments.ts'
import { page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { gemeenteName } from '../places.ts'
import type { Visitor } from '../visitor.ts'
import { general, network, number, today as words } from '../words.ts'

const rowsAtMost = 200

/** The networks behind a count of Vandaag. */
export function newsPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/nieuw', advertReaders, async c => {
    const scope = scopeIn(c)
    const gm = c.req.query('gemeente') ?? ''
    const kind = newsKinds.find(one => one === c.req.query('wat'))
    if (kind === undefined || ![...scope.municipalities, 'onbekend'].includes(gm))
      throw new HTTPException(404)
    const since = lastClosing(house.now())
    const rows = await newsIn(house.db, scope, gm, kind, since)
    const place = gm === 'onbekend' ? general.unknownPlace : gemeenteName(gm)
    const title = words.newsTitle(words.newsKinds[kind], place)
    const view = <NewsList {...{ rows, kind, place, since, house }} />
    return c.html(page(title, await frameOf(c, house, 'today'), view))
  })
}

interface Shown {
  rows: NewsRow[]
  kind: NewsKind
  place: string
  since: string
  house: House
}

function NewsList({ rows, kind, place, since, house }: Shown) {
  return (
    <>
      <PageHead
        title={words.newsKinds[kind]}
        crumb={{ href: '/vandaag', text: general.today }}
        lead={
          <>
            {place}, {words.newsSince(momentText(since, house.now()))}
          </>
        }
      />
      <section class="pane" aria-label={words.newsKinds[kind]}>
        {rows.length === 0 ? (
          <p class="pane__line">{words.newsNone}</p>
        ) : (
          <table class="table table--lines">
            <thead>
              <tr>
                <th scope="col">{network.verband}</th>
                <th scope="col">{words.firstSeen}</th>
                <th scope="col" class="figure">
                  {words.times}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(row => (
                <tr>
                  <th scope="row">
                    <a class="title-link" href={`/verband/${row.id}`}>
                      {network.name(row.number)}
                    </a>
                  </th>
                  <td data-label={words.firstSeen}>{dayText(row.firstSeen, house.now())}</td>
                  <td class="figure" data-label={words.times}>
                    {number(row.times)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {rows.length < rowsAtMost ? null : <p class="pane__line meta">{words.newsMost(rows.length)}</p>}
      </section>
    </>
  )
}
