import type { NetworkContext } from '../../analysis/context.ts'
import { placeName } from '../stays.ts'
import { adverts as advertsText, links as words } from '../words.ts'
import type { NumberedLink } from './links.tsx'

const width = 600
const pitch = 44
const box = { x: 240, width: 130, height: 30 }
const contactX = 124
const accountX = 474
const top = 50
const mostRows = 40

interface Row {
  label: string
  place: string
  adverts: number[]
  y: number
}

/** Three columns: contact, advert, account. Position carries meaning and never moves by itself. */
export function LinksDrawing({
  context,
  links,
}: {
  context: NetworkContext
  links: readonly NumberedLink[]
}) {
  const rows = rowsOf(context, links)
  const contacts = spread(
    links.filter(link => link.kind !== 'advertiser'),
    rows,
  )
  const accounts = spread(
    links.filter(link => link.kind === 'advertiser'),
    rows,
  )
  const height = Math.max(...[...rows, ...contacts, ...accounts].map(({ y }) => y)) + 32
  return (
    <svg class="links__drawing" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{words.drawing}</title>
      <text class="chart-text chart-text--quiet" x={contactX} y={16} text-anchor="end">
        {words.contact}
      </text>
      <text class="chart-text chart-text--quiet" x={box.x + box.width / 2} y={16} text-anchor="middle">
        {words.advert}
      </text>
      {accounts.length === 0 ? null : (
        <text class="chart-text chart-text--quiet" x={accountX} y={16}>
          {words.advertiser}
        </text>
      )}
      {contacts.flatMap(link =>
        touched(rows, link).map(row => (
          <path class="link-way" d={way(contactX + 10, link.y, box.x, row.y)} />
        )),
      )}
      {accounts.flatMap(link =>
        touched(rows, link).map(row => (
          <path class="link-way link-way--account" d={way(box.x + box.width, row.y, accountX - 10, link.y)} />
        )),
      )}
      {rows.map(row => (
        <g>
          <rect
            class="link-box"
            x={box.x}
            y={row.y - box.height / 2}
            width={box.width}
            height={box.height}
            rx={2}
          />
          <text class="chart-text" x={box.x + 12} y={row.y + 4.5}>
            <tspan class="chart-text--strong">{row.label}</tspan>
            {row.place === '' ? null : <tspan dx={8}>{row.place}</tspan>}
          </text>
        </g>
      ))}
      {contacts.map(link => (
        <g>
          <circle class="link-dot" cx={contactX} cy={link.y} r={7} />
          <text class="chart-text chart-text--strong" x={contactX - 14} y={link.y - 3} text-anchor="end">
            {link.name}
          </text>
          <text class="chart-text chart-text--quiet" x={contactX - 14} y={link.y + 13} text-anchor="end">
            {advertsText(link.adverts.length)}
          </text>
        </g>
      ))}
      {accounts.map(link => (
        <g>
          <rect class="link-dot" x={accountX - 7} y={link.y - 7} width={14} height={14} />
          <text class="chart-text chart-text--strong" x={accountX + 16} y={link.y - 3}>
            {link.name}
          </text>
          <text class="chart-text chart-text--quiet" x={accountX + 16} y={link.y + 13}>
            {advertsText(link.adverts.length)}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** A row an advert; above forty, adverts with the same links share one. */
function rowsOf(context: NetworkContext, links: readonly NumberedLink[]): Row[] {
  const all = context.adverts.map((advert, index) => {
    const place = placeName(advert.sightings.at(-1)?.location ?? null)
    return { number: index + 1, place: place.length > 12 ? `${place.slice(0, 11)}…` : place }
  })
  const y = (index: number) => top + index * pitch
  if (all.length <= mostRows)
    return all.map(({ number, place }, index) => ({
      label: String(number),
      place,
      adverts: [number],
      y: y(index),
    }))
  const equal = Map.groupBy(all, ({ number }) =>
    links.flatMap((link, index) => (link.adverts.includes(number) ? index : [])).join(),
  )
  return [...equal.values()].map((group, index) => ({
    label: words.folded(group.length),
    place: '',
    adverts: group.map(({ number }) => number),
    y: y(index),
  }))
}

function touched(rows: readonly Row[], link: NumberedLink): Row[] {
  return rows.filter(row => row.adverts.some(number => link.adverts.includes(number)))
}

/** Beside the middle of its adverts, with room between one label and the next. */
function spread(links: readonly NumberedLink[], rows: readonly Row[]): (NumberedLink & { y: number })[] {
  let lowest = 0
  return links
    .map(link => {
      const own = touched(rows, link)
      return { ...link, y: own.reduce((sum, row) => sum + row.y, 0) / Math.max(own.length, 1) }
    })
    .sort((a, b) => a.y - b.y)
    .map(link => {
      const y = Math.max(link.y, lowest)
      lowest = y + pitch
      return { ...link, y }
    })
}

function way(x1: number, y1: number, x2: number, y2: number): string {
  const half = (x1 + x2) / 2
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`
}
