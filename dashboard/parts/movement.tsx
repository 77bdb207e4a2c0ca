import { rangeText } from '../moments.ts'
import { distances, mostDrawn, placeSpans, type Stay } from '../stays.ts'
import { number, movement as words } from '../words.ts'
import { PlaceMap } from './place-map.tsx'
import { Timeline } from './timeline.tsx'

/** Where the adverts were and when: drawn, and in a table that says the same. */
export function Movement({ stays, now }: { stays: readonly Stay[]; now: Date }) {
  return (
    <section class="pane" id="verplaatsing" aria-labelledby="verplaatsing-kop">
      <div class="pane__head pane__head--open">
        <h2 id="verplaatsing-kop">{words.title}</h2>
        <p class="meta">{words.note}</p>
      </div>
      <div class="movement">
        <div class="movement__when">
          <Timeline stays={stays} now={now} width={500} />
          <Timeline stays={stays} now={now} width={300} />
          <p class="meta">
            {stays.length > mostDrawn ? words.barsByPlace : words.bars}{' '}
            {stays.some(stay => stay.open) ? words.hollow : ''}
          </p>
          {stays.length > mostDrawn ? <SpanTable stays={stays} /> : <StayTable stays={stays} />}
        </div>
        <PlaceMap stays={stays} />
      </div>
      <p class="meta movement__legend">{words.legend}</p>
    </section>
  )
}

function StayTable({ stays }: { stays: readonly Stay[] }) {
  const kilometres = distances(stays)
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{words.number}</span>
          </th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col" class="figure">
            {words.days}
          </th>
          <th scope="col" class="figure">
            {words.distance}
          </th>
        </tr>
      </thead>
      <tbody>
        {stays.map((stay, index) => {
          const km = kilometres[index] ?? null
          return (
            <tr>
              <th scope="row">{stay.advert}</th>
              <td>{stay.outside ? words.outsideCell(stay.place) : stay.place}</td>
              <td>{rangeText(stay.from, stay.until)}</td>
              <td class="figure">{number(stay.days)}</td>
              <td class="figure">{km === null ? words.unknown : words.km(km)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function SpanTable({ stays }: { stays: readonly Stay[] }) {
  return (
    <table class="table">
      <thead>
        <tr>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col" class="figure">
            {words.adverts}
          </th>
        </tr>
      </thead>
      <tbody>
        {placeSpans(stays).map(span => (
          <tr>
            <th scope="row">{span.outside ? words.outsideCell(span.place) : span.place}</th>
            <td>{rangeText(span.from, span.until)}</td>
            <td class="figure">{number(span.adverts.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
