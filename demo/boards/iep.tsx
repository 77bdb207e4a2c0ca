import { Hono } from 'hono'
import { type Clock, dayInWords, priceInWords, spokenInWords, tonight } from './board.ts'
import { script } from './iep-script.ts'
import { documentOf, Page } from './page.tsx'

const cardsAtOnce = 12

/** A board that is empty without a browser: list, text and number all arrive by separate requests. */
export function iep(clock: Clock): Hono {
  const board = tonight('iep', clock)
  const app = new Hono()

  app.get('/', c => c.html(shell('lijst')))
  app.get('/iep.js', c => c.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8' }))
  app.get('/robots.txt', c => c.text('User-agent: *\nAllow: /\n'))

  app.get('/p/:ref', c => {
    const advert = board.advert(c.req.param('ref'))
    if (advert === 'unknown') return c.html(shell('weg'), 404)
    if (advert === 'ended') return c.html(shell('weg'), 410)
    return c.html(shell('profiel'))
  })

  app.get('/data/lijst', c => {
    const from = Number(c.req.query('vanaf') ?? 0)
    if (!Number.isInteger(from) || from < 0) return c.json({ fout: 'vanaf is geen getal' }, 400)
    const all = board.adverts()
    return c.json({
      kaarten: all
        .slice(from, from + cardsAtOnce)
        .map(({ ref, title, name, place }) => ({ ref, title, name, place })),
      volgende: from + cardsAtOnce < all.length ? from + cardsAtOnce : null,
    })
  })

  app.get('/data/profiel/:ref', c => {
    const advert = board.advert(c.req.param('ref'))
    if (typeof advert === 'string') return c.json({ fout: 'weg' }, advert === 'ended' ? 410 : 404)
    const details: [label: string, value: string][] = [
      ['Leeftijd', advert.age === null ? '' : String(advert.age)],
      ['Plaats', advert.place],
      ['Talen', spokenInWords(advert.languages)],
      ['Diensten', advert.services.join(', ')],
      ['Tarieven', advert.prices.map(priceInWords).join(', ')],
      ['Wanneer', advert.hours ?? ''],
      ['Waar', advert.reception.map(where => (where === 'in' ? 'ontvangt' : 'komt naar je toe')).join(', ')],
      ['E-mail', advert.emails.join(', ')],
      ['Berichten', advert.handles.join(', ')],
      ['Website', advert.website ?? ''],
    ]
    return c.json({
      titel: advert.title,
      naam: advert.name,
      tekst: advert.body,
      geplaatst: dayInWords(board.day(advert.firstNight)),
      kenmerken: details.filter(([, value]) => value !== ''),
    })
  })

  app.get('/data/nummer/:ref', c => {
    const advert = board.advert(c.req.param('ref'))
    if (typeof advert === 'string') return c.json({ fout: 'weg' }, advert === 'ended' ? 410 : 404)
    return c.json({ nummers: advert.phones })
  })

  app.notFound(c => c.html(shell('weg'), 404))
  return app
}

function shell(shows: 'lijst' | 'profiel' | 'weg'): string {
  return documentOf(
    <Page title="Iep" style={style}>
      <header>
        <a href="/">Iep</a>
      </header>
      <main id="app" data-toont={shows}>
        {shows === 'weg' ? <p>Dit profiel is er niet meer.</p> : <p class="laden">Laden…</p>}
      </main>
      <noscript>Deze site werkt alleen met JavaScript.</noscript>
      {shows !== 'weg' && <script src="/iep.js" />}
    </Page>,
  )
}

const style = `
body{background:#eef2f7}
header{padding:18px 24px;background:#27406b;color:#fff;font-size:22px;font-weight:700}
header a{text-decoration:none}
main{max-width:720px;margin:0 auto;padding:18px 24px}
.kaart{display:block;background:#fff;border:1px solid #d4dce8;border-radius:8px;padding:16px 18px;margin-bottom:12px;min-height:92px}
.kaart a{display:block;color:#27406b;font-weight:600}
.profiel{background:#fff;border:1px solid #d4dce8;border-radius:8px;padding:8px 22px 22px}
.tekst{white-space:pre-line}
dl{display:grid;grid-template-columns:130px 1fr;gap:6px 12px}
dt{font-weight:600}
dd{margin:0}
button{font:inherit;padding:10px 18px;border:0;border-radius:6px;background:#27406b;color:#fff;cursor:pointer}
.nummer{font-size:20px;font-weight:600}
.einde,.laden,.geplaatst{color:#52627c;font-size:14px}
`
