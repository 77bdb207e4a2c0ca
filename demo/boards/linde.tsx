import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { DemoAdvert } from '../advert.ts'
import { slug } from '../compose.ts'
import { helpdeskNumber } from '../phone-number.ts'
import { picture, pictureWidths, showsPicture } from '../pictures.ts'
import { type Clock, dayInFigures, pageOf, priceInWords, spokenInWords, tonight } from './board.ts'
import { documentOf, Lines, Page } from './page.tsx'

const cardsOnAPage = 20

/** A board as the larger ones are built: pages from the server, the date on the list only. */
export function linde(clock: Clock): Hono {
  const board = tonight('linde', clock)
  const app = new Hono()

  app.get('/', c => c.redirect('/advertenties'))
  app.get('/robots.txt', c => c.text('User-agent: *\nDisallow: /zoek\nDisallow: /account\n'))

  app.get('/advertenties', c => {
    const list = pageOf(board.adverts(), c.req.query('page'), cardsOnAPage)
    if (list === null) return c.html(refusal('Deze pagina bestaat niet'), 404)
    return c.html(
      documentOf(
        <Frame title={`Advertenties, pagina ${list.page}`}>
          <h1>Advertenties</h1>
          <div class="lijst">
            {list.items.map(advert => (
              <Card advert={advert} date={dayInFigures(board.day(advert.changedNight))} />
            ))}
          </div>
          <nav class="bladeren">
            {list.page > 1 && <a href={`/advertenties?page=${list.page - 1}`}>vorige</a>}
            <span>
              pagina {list.page} van {list.last}
            </span>
            <a
              class="volgende"
              href={list.page < list.last ? `/advertenties?page=${list.page + 1}` : 'javascript:void(0)'}
            >
              volgende
            </a>
          </nav>
        </Frame>,
      ),
    )
  })

  app.get('/advertentie/:ref{[0-9]+}/:slug?', c => {
    const advert = board.advert(c.req.param('ref'))
    if (advert === 'unknown') return c.html(refusal('Deze advertentie bestaat niet'), 404)
    if (advert === 'ended') return c.html(refusal('Deze advertentie is verwijderd'), 410)
    return c.html(documentOf(<Advert advert={advert} />))
  })

  app.get('/foto/:ref{[0-9]+}/:width{[0-9]+}', async c => {
    const advert = board.advert(c.req.param('ref'))
    const width = pictureWidths.find(width => width === Number(c.req.param('width')))
    if (typeof advert === 'string' || !showsPicture(advert) || width === undefined) return c.notFound()
    return c.body(new Uint8Array(await picture(advert, width)), 200, { 'content-type': 'image/jpeg' })
  })

  app.get('/zoek', c => c.html(refusal('Zoeken kan in deze verzonnen site niet')))
  app.get('/account', c => c.html(refusal('Inloggen kan in deze verzonnen site niet')))
  app.notFound(c => c.html(refusal('Deze pagina bestaat niet'), 404))
  return app
}

function addressOf(advert: DemoAdvert): string {
  return `/advertentie/${advert.ref}/${slug(advert.title)}`
}

function Card({ advert, date }: { advert: DemoAdvert; date: string }) {
  return (
    <article class="kaart">
      <h2>
        <a class="kaart-link" href={addressOf(advert)}>
          {advert.title}
        </a>
      </h2>
      <p class="kaart-regel">
        {advert.place} · <time class="kaart-datum">{date}</time>
      </p>
      <p class="kaart-begin">{advert.body.replace(/\s+/g, ' ').slice(0, 110)}…</p>
    </article>
  )
}

function Advert({ advert }: { advert: DemoAdvert }) {
  const reception = advert.reception.map(where => (where === 'in' ? 'privé-ontvangst' : 'escort')).join(', ')
  return (
    <Frame title={advert.title} head={<link rel="canonical" href={addressOf(advert)} />}>
      <h1 class="titel">{advert.title}</h1>
      <div class="kolommen">
        <div>
          {showsPicture(advert) && <Photo advert={advert} />}
          <div class="tekst">
            <Lines text={advert.body} />
          </div>
          <table class="kenmerken">
            <tbody>
              <Row label="Naam" value={advert.name} />
              <Row label="Leeftijd" value={advert.age === null ? '' : `${advert.age} jaar`} />
              <Row label="Spreekt" value={spokenInWords(advert.languages)} />
              <Row label="Plaats" value={advert.place} />
              <Row label="Adres" value={advert.address ?? ''} />
              <Row label="Postcode" value={advert.postcode ?? ''} />
              <Row label="Diensten" value={advert.services.join(', ')} />
              <Row label="Ontvangst" value={reception} />
              <Row label="Werktijden" value={advert.hours ?? ''} />
              <Row label="Website" value={advert.website ?? ''} />
              <Row label="Vergunning" value={advert.permit ?? ''} />
              <Row label="Adverteerder" value={advert.advertiser ?? ''} />
            </tbody>
          </table>
          {advert.prices.length > 0 && (
            <ul class="prijzen">
              {advert.prices.map(price => (
                <li>{priceInWords(price)}</li>
              ))}
            </ul>
          )}
          <div class="smal">
            <Panel advert={advert} />
          </div>
        </div>
        <div class="breed">
          <Panel advert={advert} />
        </div>
      </div>
    </Frame>
  )
}

function Photo({ advert }: { advert: DemoAdvert }) {
  const at = (width: number) => `/foto/${advert.ref}/${width}`
  const offers = pictureWidths.map(width => `${at(width)} ${width}w`).join(', ')
  return (
    <img
      class="foto"
      src={at(pictureWidths[0])}
      srcset={offers}
      sizes="320px"
      alt=""
      width="320"
      height="320"
    />
  )
}

function Row({ label, value }: { label: string; value: string }) {
  if (value === '') return null
  return (
    <tr>
      <th>{label}:</th>
      <td>{value}</td>
    </tr>
  )
}

/** Stands twice in every page, once for wide and once for narrow screens. */
function Panel({ advert }: { advert: DemoAdvert }) {
  const silent = advert.phones.length + advert.emails.length + advert.handles.length === 0
  return (
    <aside class="paneel" data-nr={`06${advert.ref}01`}>
      <h2>Contact</h2>
      {silent && <p>Zie de tekst van de advertentie.</p>}
      {advert.phones.map(phone => (
        <p>
          <a class="bel" href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>
            {phone}
          </a>
        </p>
      ))}
      {advert.emails.map(email => (
        <p>
          <a class="mail" href={`mailto:${email}`}>
            {email}
          </a>
        </p>
      ))}
      {advert.handles.map(handle => (
        <p class="profielnaam">{handle}</p>
      ))}
    </aside>
  )
}

function Frame({ title, head, children }: { title: string; head?: Child; children?: Child }) {
  return (
    <Page title={`${title} | Linde`} style={style} head={head}>
      <header class="kop">
        <a class="merk" href="/advertenties">
          Linde
        </a>
        <a href="/zoek">Zoeken</a>
        <a href="/account">Mijn account</a>
      </header>
      <main>{children}</main>
      <footer>
        <p>
          Vraag over de site?{' '}
          <a href={`https://wa.me/${helpdeskNumber.slice(1)}`}>WhatsApp de helpdesk op 06 - 12 34 00 00</a>
        </p>
      </footer>
    </Page>
  )
}

function refusal(sentence: string): string {
  return documentOf(
    <Frame title={sentence}>
      <h1>{sentence}</h1>
      <p>
        <a href="/advertenties">Naar alle advertenties</a>
      </p>
    </Frame>,
  )
}

const style = `
.kop{display:flex;gap:24px;align-items:baseline;padding:14px 24px;background:#2f5d43;color:#fff}
.merk{font-size:22px;font-weight:700;text-decoration:none;margin-right:auto}
.foto{display:block;border-radius:6px}
main{max-width:980px;margin:0 auto;padding:16px 24px}
h1{font-size:26px;line-height:1.25}
.lijst{display:grid;grid-template-columns:repeat(auto-fill,minmax(280px,1fr));gap:14px}
.kaart{border:1px solid #cfdcd4;border-radius:6px;padding:12px 14px;background:#f8fbf9}
.kaart h2{font-size:17px;margin:0}
.kaart p{margin:6px 0 0;font-size:14px}
.kaart-regel{color:#4b6656}
.bladeren{display:flex;gap:18px;justify-content:center;padding:22px}
.kolommen{display:grid;grid-template-columns:1fr 260px;gap:28px}
.kenmerken{border-collapse:collapse;width:100%;margin-top:12px}
.kenmerken th{text-align:left;font-weight:600;padding:5px 12px 5px 0;width:150px;vertical-align:top}
.kenmerken td{padding:5px 0}
.kenmerken tr{border-top:1px solid #dfe8e2}
.paneel{border:1px solid #2f5d43;border-radius:6px;padding:4px 16px}
.paneel h2{font-size:17px;margin:10px 0 0}
.smal{display:none}
footer{border-top:1px solid #cfdcd4;padding:14px 24px;font-size:14px;text-align:center}
@media(max-width:760px){.kolommen{grid-template-columns:1fr}.breed{display:none}.smal{display:block}}
`
