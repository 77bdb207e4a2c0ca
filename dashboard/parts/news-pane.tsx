import { type News, newsKinds } from '../../storage/news.ts'
import type { House } from '../house.ts'
import { momentText } from '../moments.ts'
import { gemeenteName } from '../places.ts'
import { general, number, today as words } from '../words.ts'

/** What came, grew, met and went, by municipality. */
export function NewsPane({
  news,
  municipalities,
  since,
  house,
}: {
  news: ReadonlyMap<string, News>
  municipalities: readonly string[]
  since: string
  house: House
}) {
  const byName = [...municipalities].sort((a, b) => gemeenteName(a).localeCompare(gemeenteName(b), 'nl'))
  const places = [...byName, 'onbekend']
  const stirred = places.filter(gm => news.has(gm))
  const quiet = municipalities.filter(gm => !news.has(gm)).length
  return (
    <section class="pane" aria-labelledby="nieuw">
      <div class="pane__head">
        <h2 id="nieuw">{words.news}</h2>
        <p class="meta">{words.newsSince(momentText(since, house.now()))}</p>
      </div>
      {stirred.length === 0 ? (
        <p class="pane__line">{words.noNews}</p>
      ) : (
        <table class="table table--lines news">
          <thead>
            <tr>
              <th scope="col">{words.municipality}</th>
              {newsKinds.map(kind => (
                <th scope="col" class="figure">
                  <abbr title={words.newsKinds[kind]}>{words.newsHeads[kind]}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stirred.map(gm => (
              <tr>
                <th scope="row">{gm === 'onbekend' ? capital(general.unknownPlace) : gemeenteName(gm)}</th>
                {newsKinds.map(kind => (
                  <td class="figure" data-label={words.newsHeads[kind]}>
                    <Count n={news.get(gm)?.[kind] ?? 0} gm={gm} kind={kind} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {stirred.length === 0 || quiet === 0 ? null : (
        <p class="pane__line pane__line--first meta news__quiet">{words.quiet(quiet)}</p>
      )}
    </section>
  )
}

function Count({ n, gm, kind }: { n: number; gm: string; kind: keyof News }) {
  if (n === 0) return <>0</>
  return (
    <a href={`/nieuw?gemeente=${gm}&wat=${kind}`} aria-label={`${number(n)} · ${words.newsKinds[kind]}`}>
      {number(n)}
    </a>
  )
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
