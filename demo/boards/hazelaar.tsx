import { createHash } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { club } from '../actors/club.ts'
import type { DemoAdvert } from '../advert.ts'
import { type Clock, dayInWords, priceInWords, spokenInWords, tonight } from './board.ts'
import { Lines, Page } from './page.tsx'
import { toWindows1252 } from './windows-1252.ts'

/** The night, before the story, on which the house pages were last touched. */
const housePagesNight = -30

/** The small site of one house, as such sites are built: a sitemap, ETags and an old character set. */
export function hazelaar(clock: Clock): Hono {
  const board = tonight('hazelaar', clock)
  const app = new Hono()
  const people = () => board.adverts().sort((a, b) => a.ref.localeCompare(b.ref))

  app.get('/robots.txt', c => c.text(`User-agent: *\nAllow: /\nSitemap: ${origin(c)}/sitemap.xml\n`))

  app.get('/sitemap.xml', c => {
    const pages = [
      ...['/', '/medewerkers'].map(path => ({ path, night: newest(people()) })),
      ...Object.keys(housePages).map(path => ({ path, night: housePagesNight })),
      ...people().map(({ ref, changedNight }) => ({ path: `/medewerkers/${ref}`, night: changedNight })),
    ]
    const urls = pages.map(
      ({ path, night }) =>
        `<url><loc>${origin(c)}${path}</loc><lastmod>${board.day(night).toISOString().slice(0, 10)}</lastmod></url>`,
    )
    return c.body(
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
      200,
      { 'content-type': 'application/xml; charset=utf-8' },
    )
  })

  app.get('/', c =>
    send(
      c,
      <Frame title="Welkom">
        <h1>Welkom bij {club.name}</h1>
        <p>
          Een vergund huis in {club.place}. Bekijk <a href="/medewerkers">wie hier werkt</a> of lees{' '}
          <a href="/over-ons">over ons</a>.
        </p>
      </Frame>,
      board.day(newest(people())),
    ),
  )

  app.get('/medewerkers', c =>
    send(
      c,
      <Frame title="Wie hier werkt">
        <h1>Wie hier werkt</h1>
        <ul class="wie">
          {people().map(person => (
            <li>
              <a href={`/medewerkers/${person.ref}`}>{person.name}</a> ({person.age})
            </li>
          ))}
        </ul>
      </Frame>,
      board.day(newest(people())),
    ),
  )

  app.get('/medewerkers/:ref', c => {
    const person = board.advert(c.req.param('ref'))
    if (typeof person === 'string') return missing(c)
    return send(
      c,
      <Person person={person} since={dayInWords(board.day(person.firstNight))} />,
      board.day(person.changedNight),
    )
  })

  for (const [path, { title, lines }] of Object.entries(housePages)) {
    app.get(path, c =>
      send(
        c,
        <Frame title={title}>
          <h1>{title}</h1>
          {lines.map(line => (
            <p>{line}</p>
          ))}
        </Frame>,
        board.day(housePagesNight),
      ),
    )
  }

  app.notFound(missing)
  return app
}

function origin(c: Context): string {
  return new URL(c.req.url).origin
}

function newest(adverts: readonly DemoAdvert[]): number {
  return Math.max(...adverts.map(advert => advert.changedNight))
}

/** Answers 304 when the visitor has the page already. Half of the pages tell their character set only inside. */
function send(c: Context, page: Child, modified: Date): Response {
  const bytes = toWindows1252(`<!doctype html>\n${String(page)}`)
  const etag = `"${createHash('sha1').update(bytes).digest('hex').slice(0, 16)}"`
  const headers = {
    etag,
    'last-modified': modified.toUTCString(),
    'content-type': c.req.path.length % 2 === 0 ? 'text/html; charset=windows-1252' : 'text/html',
  }
  const known = c.req.header('if-none-match')
  if (known !== undefined) {
    const same = known.split(',').some(one => one.trim().replace(/^W\//, '') === etag)
    if (same) return c.body(null, 304, headers)
  } else {
    // An HTTP date has no milliseconds.
    const since = Date.parse(c.req.header('if-modified-since') ?? '')
    if (since >= Math.floor(modified.getTime() / 1000) * 1000) return c.body(null, 304, headers)
  }
  return c.body(bytes, 200, headers)
}

function missing(c: Context): Response {
  const page = (
    <Frame title="Niet gevonden">
      <h1>Niet gevonden</h1>
    </Frame>
  )
  return c.body(toWindows1252(`<!doctype html>\n${String(page)}`), 404, {
    'content-type': 'text/html; charset=windows-1252',
  })
}

function Person({ person, since }: { person: DemoAdvert; since: string }) {
  return (
    <Frame title={person.title}>
      <h1 class="titel">{person.title}</h1>
      <div class="tekst">
        <Lines text={person.body} />
      </div>
      <dl class="gegevens">
        <dt>Naam</dt>
        <dd>{person.name}</dd>
        <dt>Leeftijd</dt>
        <dd>{person.age}</dd>
        <dt>Talen</dt>
        <dd>{spokenInWords(person.languages)}</dd>
        {person.services.length > 0 && (
          <>
            <dt>Diensten</dt>
            <dd>{person.services.join(', ')}</dd>
          </>
        )}
        {person.prices.length > 0 && (
          <>
            <dt>Tarief</dt>
            <dd>{person.prices.map(priceInWords).join(', ')}</dd>
          </>
        )}
        <dt>Sinds</dt>
        <dd>{since}</dd>
      </dl>
      <dl class="huis">
        <dt>Adres</dt>
        <dd>{club.street}</dd>
        <dt>Postcode</dt>
        <dd>{club.postcode}</dd>
        <dt>Plaats</dt>
        <dd>{club.place}</dd>
        <dt>Telefoon</dt>
        <dd>{club.phone}</dd>
        <dt>E-mail</dt>
        <dd>{club.email}</dd>
        <dt>Open</dt>
        <dd>{club.hours}</dd>
        <dt>Vergunning</dt>
        <dd>{club.permit}</dd>
      </dl>
    </Frame>
  )
}

const housePages: Readonly<Record<string, { title: string; lines: string[] }>> = {
  '/over-ons': {
    title: 'Over ons',
    lines: [
      'Wij zijn een klein, vergund huis. Wie hier werkt, huurt een kamer, bepaalt eigen dagen en grenzen en mag altijd nee zeggen.',
      'Het huis wordt elk jaar gecontroleerd. Het café beneden is voor iedereen open.',
    ],
  },
  '/tarieven': {
    title: 'Tarieven',
    lines: [
      'Entree € 15, met één drankje.',
      'Afspraken vanaf € 90 voor 30 minuten, rechtstreeks te betalen aan de dienstverlener.',
    ],
  },
  '/huisregels': {
    title: 'Huisregels',
    lines: ['Wees beleefd en fris.', 'Altijd met condoom.', 'Onder invloed? Dan een andere keer.'],
  },
  '/route': {
    title: 'Route en parkeren',
    lines: ['Tien minuten lopen vanaf het station. Parkeren kan achter het huis.'],
  },
  '/contact': {
    title: 'Contact',
    lines: [`Receptie: ${club.phone}, ${club.hours}.`, `E-mail: ${club.email}`],
  },
  '/werken-bij': {
    title: 'Een kamer huren',
    lines: [
      'Zelfstandig werken met een vergunning achter je? Kom praten. Je bent minstens 21 jaar en komt zelf, alleen.',
    ],
  },
  '/privacy': { title: 'Privacy', lines: ['Wij bewaren geen gegevens van gasten.'] },
}

function Frame({ title, children }: { title: string; children?: Child }) {
  return (
    <Page title={`${title} – ${club.name}`} style={style} charset="windows-1252">
      <nav>
        <a href="/">{club.name}</a>
        <a href="/medewerkers">Wie hier werkt</a>
        <a href="/over-ons">Over ons</a>
        <a href="/tarieven">Tarieven</a>
        <a href="/contact">Contact</a>
      </nav>
      <main>{children}</main>
    </Page>
  )
}

const style = `
body{background:#faf6ef}
nav{display:flex;flex-wrap:wrap;gap:20px;padding:16px 24px;background:#5b4630;color:#fff}
nav a:first-child{font-weight:700;margin-right:auto;text-decoration:none}
main{max-width:700px;margin:0 auto;padding:12px 24px 40px}
h1{font-family:Georgia,serif;font-weight:400;font-size:30px}
dl{display:grid;grid-template-columns:120px 1fr;gap:4px 14px;border-top:1px solid #d9ccb8;padding-top:12px}
dt{font-weight:600}
dd{margin:0}
.wie{columns:2;padding-left:20px}
`
