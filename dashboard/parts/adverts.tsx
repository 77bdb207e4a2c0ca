import type { AdvertView, SightingView } from '../../analysis/context.ts'
import type { NetworkPage } from '../../storage/networks.ts'
import { type Finding, quotesIn } from '../findings.ts'
import type { House } from '../house.ts'
import { type Numbering, shortened } from '../masked.ts'
import { dayText, rangeText } from '../moments.ts'
import { networkHref } from '../queue-address.ts'
import { placeName } from '../stays.ts'
import { advert as words } from '../words.ts'
import { AdvertFields } from './advert-fields.tsx'
import { Key } from './button.tsx'
import { AdvertWords, Letter, type MarkedQuote } from './quote.tsx'

const openAtOnce = 3
/** A network of thousands is read in parts. */
const advertsAtOnce = 20
/** Characters; longer ones open by a link. */
const longestText = 4000

interface Shown {
  network: NetworkPage
  house: House
  findings: readonly Finding[]
  numbering: Numbering
  marks: boolean
  judged: boolean
  /** The filters under which the network was found. */
  query: URLSearchParams
  /** Which twenty, from 1. */
  part: number
  /** The number of the advert whose texts are shown whole; null: of none. */
  whole: number | null
}

/** The texts, newest first; marked only after the first judgement. */
export function Adverts(shown: Shown) {
  const { network, judged, marks, query } = shown
  const all = network.context.adverts.map((advert, index) => ({ advert, number: index + 1 })).reverse()
  const parts = Math.ceil(all.length / advertsAtOnce)
  const part = Math.min(shown.part, parts)
  const numbered = all.slice((part - 1) * advertsAtOnce, part * advertsAtOnce)
  const later = numbered.slice(openAtOnce)
  return (
    <section class="pane" id="wat-er-staat" aria-labelledby="wat-er-staat-kop">
      <div class="pane__head">
        <h2 id="wat-er-staat-kop">{words.title}</h2>
        <p class="meta">
          {judged ? (
            <>
              {words.newestFirst} ·{' '}
              <a
                href={networkHref(network.id, query, '#wat-er-staat', marks ? { markeringen: 'uit' } : {})}
                data-marks={marks ? words.marksOn : words.marksOff}
              >
                {marks ? words.marksOff : words.marksOn}
              </a>{' '}
              <Key>m</Key>
            </>
          ) : (
            words.unmarked
          )}
        </p>
      </div>
      {numbered.slice(0, openAtOnce).map(item => (
        <Advert {...shown} {...item} />
      ))}
      {later.length === 0 ? null : (
        <details class="more">
          <summary>
            <span class="more__text">{words.more(later.map(({ number }) => number))}</span>
          </summary>
          {later.map(item => (
            <Advert {...shown} {...item} />
          ))}
        </details>
      )}
      {parts === 1 ? null : (
        <p class="pane__line meta more">
          {words.part(numbered.at(0)?.number ?? 0, numbered.at(-1)?.number ?? 0, all.length)}
          {part === 1 ? null : <PartLink {...shown} part={part - 1} text={words.newerAdverts} />}
          {part === parts ? null : <PartLink {...shown} part={part + 1} text={words.olderAdverts} />}
        </p>
      )}
    </section>
  )
}

function PartLink({ network, query, part, text }: Shown & { text: string }) {
  return (
    <>
      {' · '}
      <a href={networkHref(network.id, query, '#wat-er-staat', { advertenties: String(part) })}>{text}</a>
    </>
  )
}

function Advert(shown: Shown & Numbered) {
  const { network, house, findings, numbering, marks, advert, number } = shown
  const most = shown.whole === number ? Number.POSITIVE_INFINITY : longestText
  const current = advert.sightings.at(-1)
  if (current === undefined) return null
  const quotes = marks ? quotesIn(findings, advert.id) : []
  const earlier = advert.sightings.slice(0, -1).reverse()
  return (
    <article class="advert" id={`advertentie-${number}`} aria-label={words.number(number)}>
      <span class="advert__number" aria-hidden="true">
        {number}
      </span>
      <div class="advert__meta">
        <h3>{placeName(current.location)}</h3>
        <p>
          <span>{house.sourceName(advert.source)}</span>
          <span>{seen(advert)}</span>
          <span>{advert.goneAt === null ? words.online : words.gone}</span>
        </p>
      </div>
      <div class="advert__words">
        <Text sighting={current} quotes={quotes} numbering={numbering} most={most} />
        <div class="advert__under">
          {current.body.length > most ? (
            <a
              href={networkHref(network.id, shown.query, `#advertentie-${number}`, {
                advertenties: String(shown.part),
                heel: String(number),
              })}
            >
              {words.whole}
            </a>
          ) : null}
          <Capture network={network} sighting={current} />
          {earlier.length === 0 ? null : (
            <details class="versions">
              <summary>{words.earlier(earlier.length)}</summary>
              {earlier.map(sighting => (
                <div class="version">
                  <p class="meta">{words.version(rangeText(sighting.seenAt, sighting.lastSeenAt))}</p>
                  <Text sighting={sighting} quotes={quotes} numbering={numbering} most={most} />
                  <div class="advert__under">
                    <Capture network={network} sighting={sighting} />
                  </div>
                </div>
              ))}
            </details>
          )}
        </div>
      </div>
      <div class="advert__side">
        <MarkList quotes={quotes} />
        <AdvertFields sighting={current} />
      </div>
    </article>
  )
}

interface Numbered {
  advert: AdvertView
  number: number
}

function seen({ firstSeen, lastSeen, goneAt }: AdvertView): string {
  if (goneAt !== null) return rangeText(firstSeen, lastSeen)
  return `${dayText(firstSeen)} – ${words.now}`
}

function Text({
  sighting,
  quotes,
  numbering,
  most,
}: {
  sighting: SightingView
  quotes: readonly MarkedQuote[]
  numbering: Numbering
  most: number
}) {
  const repeated = sighting.title === '' || sighting.body.startsWith(sighting.title)
  return (
    <div class="text">
      {repeated ? null : (
        <p class="text__title">
          <AdvertWords text={shortened(sighting.title, most)} quotes={quotes} numbering={numbering} />
        </p>
      )}
      {sighting.body === '' ? null : (
        <p>
          <AdvertWords text={shortened(sighting.body, most)} quotes={quotes} numbering={numbering} />
        </p>
      )}
    </div>
  )
}

function Capture({ network, sighting }: { network: NetworkPage; sighting: SightingView }) {
  const capture = network.captures.get(sighting.id)
  if (capture === undefined) return <span>{words.noCapture}</span>
  return (
    <span>
      {words.capture}{' '}
      <abbr
        title={capture.sha256}
      >{`sha-256 ${capture.sha256.slice(0, 4)}…${capture.sha256.slice(-4)}`}</abbr>
    </span>
  )
}

function MarkList({ quotes }: { quotes: readonly MarkedQuote[] }) {
  const once = [...new Map(quotes.map(quote => [quote.letter, quote])).values()]
  if (once.length === 0) return null
  return (
    <ul class="mark-list" aria-label={words.marks}>
      {once.map(quote => (
        <li>
          <Letter letter={quote.letter} role={quote.role} /> {quote.label}
        </li>
      ))}
    </ul>
  )
}
