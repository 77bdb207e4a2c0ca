import { Hono } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { DemoAdvert } from '../advert.ts'
import { type Clock, pageOf, priceInWords, type Tonight, tonight } from './board.ts'
import { documentOf, Lines, Page } from './page.tsx'

const cardsOnAPage = 18

/** A board drawn from JSON: the state stands in a script, the class names of its HTML mean nothing. */
export function beuk(clock: Clock): Hono {
  const board = tonight('beuk', clock)
  const app = new Hono()

  app.get('/', c => {
    const all = board.adverts()
    const list = pageOf(all, c.req.query('page'), cardsOnAPage)
    if (list === null) return c.html(refusal('Niet gevonden'), 404)
    // Two adverts stand on top of every page, under another list number: the same advert, another address.
    const lifted = all.slice(0, 2)
    return c.html(
      documentOf(
        <Frame title={`Profielen, pagina ${list.page}`}>
          <h1>Profielen</h1>
          <div class="c-4">
            {lifted.map(advert => (
              <Card advert={advert} list={1} />
            ))}
            {list.items.map(advert => (
              <Card advert={advert} list={3} />
            ))}
          </div>
          <nav class="c-7">
            {list.page > 1 && (
              <a rel="prev" href={`/?page=${list.page - 1}`}>
                ←
              </a>
            )}
            <span>
              {list.page} / {list.last}
            </span>
            {list.page < list.last && (
              <a rel="next" href={`/?page=${list.page + 1}`}>
                →
              </a>
            )}
          </nav>
        </Frame>,
      ),
    )
  })

  app.get('/profiel', c => {
    const advert = board.advert(c.req.query('id') ?? '')
    if (typeof advert === 'string') return c.html(refusal('Niet gevonden'), 404)
    return c.html(documentOf(<Profile advert={advert} others={board.adverts()} day={board.day} />))
  })

  app.notFound(c => c.html(refusal('Niet gevonden'), 404))
  return app
}

function Card({ advert, list }: { advert: DemoAdvert; list: number }) {
  return (
    <article class="c-2" data-id={advert.ref}>
      <a href={`/profiel?id=${advert.ref}&list=${list}`}>{advert.title}</a>
      <small>
        {advert.name}, {advert.place}
      </small>
    </article>
  )
}

function Profile(props: { advert: DemoAdvert; others: DemoAdvert[]; day: Tonight['day'] }) {
  const { advert, others, day } = props
  const at = others.findIndex(other => other.ref === advert.ref)
  const address = `/profiel?id=${advert.ref}`
  return (
    <Frame
      title={advert.title}
      head={
        <>
          <link rel="canonical" href={address} />
          <Json type="application/ld+json" value={linkedData(advert, day)} />
        </>
      }
    >
      <article class="c-9">
        <h1>{advert.title}</h1>
        <p class="c-3">
          {advert.name}
          {advert.age !== null && `, ${advert.age}`} · {advert.place}
          {advert.hours !== null && ` · ${advert.hours}`}
        </p>
        <Lines text={advert.body} />
        <ul>
          {advert.prices.map(price => (
            <li>{priceInWords(price)}</li>
          ))}
        </ul>
        <p class="c-8">{[...advert.phones, ...advert.emails, ...advert.handles].join(' · ')}</p>
      </article>
      <h2>Ook bekeken</h2>
      <div class="c-4">
        {[...others.slice(at + 1), ...others].slice(0, 3).map(other => (
          <Card advert={other} list={7} />
        ))}
      </div>
      <Json id="__STATE__" type="application/json" value={state(advert, day)} />
    </Frame>
  )
}

/** `<` is escaped, so that nothing in a text can end the script. */
function Json({ id, type, value }: { id?: string; type: string; value: object }) {
  const json = raw(JSON.stringify(value).replaceAll('<', '\\u003c'))
  return id === undefined ? (
    <script type={type}>{json}</script>
  ) : (
    <script id={id} type={type}>
      {json}
    </script>
  )
}

function state(advert: DemoAdvert, day: Tonight['day']) {
  return {
    build: '7f2a',
    page: {
      kind: 'profile',
      ad: {
        id: Number(advert.ref),
        title: advert.title,
        body: bodyAsHtml(advert.body),
        person: { name: advert.name, age: advert.age, languages: advert.languages },
        location: { label: advert.place },
        contact: {
          phones: advert.phones.map(label => ({ label })),
          emails: advert.emails,
          links: advert.handles,
        },
        services: advert.services.map(label => ({ label })),
        rates: advert.prices.map(price => ({ label: priceInWords(price) })),
        hours: advert.hours,
        reception: advert.reception,
        website: advert.website,
        owner: { id: advert.advertiser },
        createdAt: day(advert.firstNight).toISOString(),
        updatedAt: day(advert.changedNight).toISOString(),
      },
    },
  }
}

function linkedData(advert: DemoAdvert, day: Tonight['day']) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Offer',
    name: advert.title,
    areaServed: { '@type': 'Place', name: advert.place },
    datePosted: day(advert.firstNight).toISOString(),
  }
}

function bodyAsHtml(body: string): string {
  const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped
    .split('\n\n')
    .map(paragraph => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('')
    .replaceAll('é', '&eacute;')
}

function Frame({ title, head, children }: { title: string; head?: Child; children?: Child }) {
  return (
    <Page title={`${title} - beuk`} style={style} head={head}>
      <header class="c-1">
        <a href="/">beuk</a>
      </header>
      <main>{children}</main>
    </Page>
  )
}

function refusal(sentence: string): string {
  return documentOf(
    <Frame title={sentence}>
      <h1>{sentence}</h1>
      <p>
        <a href="/">Terug naar de lijst</a>
      </p>
    </Frame>,
  )
}

const style = `
body{background:#f4f1ee}
.c-1{padding:16px 28px;font-size:24px;font-weight:700;color:#8a3f1d;background:#fff;border-bottom:1px solid #e2d9d2}
.c-1 a{text-decoration:none}
main{max-width:860px;margin:0 auto;padding:12px 24px 40px}
h1{font-size:26px;line-height:1.25}
.c-4{display:grid;grid-template-columns:repeat(auto-fill,minmax(230px,1fr));gap:12px}
.c-2{background:#fff;border-radius:10px;padding:14px 16px;display:flex;flex-direction:column;gap:6px}
.c-2 a{font-weight:600;color:#8a3f1d}
.c-2 small{color:#6a5d55;font-size:14px}
.c-7{display:flex;gap:20px;justify-content:center;padding:24px;font-size:18px}
.c-9{background:#fff;border-radius:10px;padding:8px 24px 16px}
.c-3{color:#6a5d55}
.c-8{font-weight:600}
`
