import { Hono } from 'hono'
import { type Hit, queryOf, searchTexts, wordsOf } from '../../storage/search.ts'
import { logged } from '../acts.ts'
import { advertReaders } from '../guards/scope.ts'
import { frameOf, type House, scopeIn } from '../house.ts'
import { around, pieces } from '../masked.ts'
import { rangeText } from '../moments.ts'
import { Submit } from '../parts/button.tsx'
import { page } from '../parts/layout.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { RowQuote } from '../parts/queue-preview.tsx'
import { gemeenteName } from '../places.ts'
import type { Visitor } from '../visitor.ts'
import { network, search as words } from '../words.ts'

const excerptLength = 280

/** Words in masked texts. A GET form: what was looked for has an address. */
export function searchPage(house: House): Hono<Visitor> {
  return new Hono<Visitor>().get('/zoeken', advertReaders, async c => {
    const typed = (c.req.query('woorden') ?? '').slice(0, 200)
    const query = queryOf(typed)
    if (query.length > 0) await logged(c, house, { action: 'search', object: 'texts' })
    const found = query.length === 0 ? null : await searchTexts(house.db, scopeIn(c), query)
    const view = <Search {...{ typed, found, house }} />
    return c.html(page(words.title, await frameOf(c, house, 'search'), view))
  })
}

interface Shown {
  typed: string
  found: { hits: Hit[]; all: boolean } | null
  house: House
}

function Search({ typed, found, house }: Shown) {
  return (
    <>
      <PageHead title={words.title} />
      <form method="get" action="/zoeken" class="pane pane--padded search__form">
        <div class="field">
          <label for="woorden">{words.label}</label>
          <input
            id="woorden"
            name="woorden"
            type="search"
            value={typed}
            maxlength={200}
            autofocus={found === null}
            autocomplete="off"
            aria-describedby="zoekhulp"
          />
        </div>
        <Submit>{words.submit}</Submit>
        <p class="meta search__note" id="zoekhulp">
          {words.note}
        </p>
      </form>
      {found === null ? null : (
        <section class="pane" aria-label={words.title}>
          <p class="pane__line" role="status">
            {found.hits.length === 0 ? words.none : words.results(found.hits.length, found.all)}
          </p>
          <ol class="rows search__rows">
            {found.hits.map((hit, index) => (
              <Found hit={hit} house={house} typed={typed} current={index === 0} />
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Found({ hit, house, typed, current }: { hit: Hit; house: House; typed: string; current: boolean }) {
  return (
    <li class="row" data-row={hit.number} data-current={current ? '' : undefined}>
      <div class="row__main">
        <p class="row__title">
          <a class="title-link" href={`/verband/${hit.network}`}>
            {network.name(hit.number)}
          </a>
          <span class="row__places">{gemeenteName(hit.gm)}</span>
        </p>
        <p class="search__quote">
          <RowQuote
            title={hit.title}
            body={around(hit.body, firstMatch(hit.body, typed), excerptLength)}
            length={excerptLength}
          />
        </p>
        <p class="meta">{words.seen(house.sourceName(hit.source), rangeText(hit.seenAt, hit.lastSeenAt))}</p>
      </div>
    </li>
  )
}

/** Where in a text the first of the words stands that were looked for; 0 when it stands in the title. */
function firstMatch(body: string, typed: string): number {
  const wanted = queryOf(typed).flatMap(part => ('begins' in part ? [part.begins] : part))
  for (const piece of pieces(body)) {
    if (piece.kind === 'mask') continue
    for (const match of piece.text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      const [word] = wordsOf(match[0])
      if (word !== undefined && wanted.some(one => word.startsWith(one))) return piece.start + match.index
    }
  }
  return 0
}
