import { dayNumber, dayOfNumber } from '../moments.ts'
import { mostDrawn, placeSpans, type Stay } from '../stays.ts'
import { movement as words } from '../words.ts'

const top = 40
const lane = 24
const gap = 14
const bar = 20

/** A row per place in order of first sight; a bar per stay; a thin line joins one stay to the next. */
export function Timeline({ stays, now, width }: { stays: readonly Stay[]; now: Date; width: 300 | 500 }) {
  const rows = rowsOf(stays, width)
  const first = Math.min(...stays.map(stay => dayNumber(stay.from)))
  const today = Math.max(dayNumber(now), ...stays.map(stay => dayNumber(stay.until)))
  const left = Math.min(width * 0.36, Math.max(56, ...rows.map(row => row.label.length * 6.9 + 14)))
  const right = width - 22
  const x = (day: number) => left + ((day - first) / (today + 1 - first)) * (right - left)
  const bottom = (rows.at(-1)?.bottom ?? top) + 6
  const name = width === 500 ? 'timeline timeline--wide' : 'timeline timeline--narrow'
  return (
    <svg class={name} viewBox={`0 0 ${width} ${bottom + 28}`} width={width} height={bottom + 28} role="img">
      <title>{words.timeline}</title>
      {ticks(first, today, width === 500 ? 6 : 4).map(({ day, label }) => (
        <g>
          <line class="chart-line" x1={x(day)} x2={x(day)} y1={top - 8} y2={bottom} />
          <text class="chart-text chart-text--quiet" x={x(day)} y={bottom + 20} text-anchor="middle">
            {label}
          </text>
        </g>
      ))}
      {rows.map(row => (
        <g>
          <line class="chart-line" x1={left} x2={right} y1={row.middle} y2={row.middle} />
          <text class="chart-text" x={0} y={row.middle + 4.5}>
            {row.label}
          </text>
        </g>
      ))}
      {joins(rows).map(([from, to]) => (
        <line class="chart-join" x1={x(to.start)} x2={x(to.start)} y1={from.middle} y2={to.middle} />
      ))}
      {rows.flatMap(row =>
        row.bars.map(drawn => {
          const start = x(drawn.start)
          const wide = Math.max(x(drawn.end + 1) - start - 1, 8)
          return (
            <g>
              <rect
                class={drawn.open ? 'bar-open' : 'bar-full'}
                x={start + (drawn.open ? 1 : 0)}
                y={drawn.middle - bar / 2}
                width={wide - (drawn.open ? 2 : 0)}
                height={bar}
                rx={2}
              />
              {wide < drawn.label.length * 8 + 2 ? null : (
                <text
                  class={drawn.open ? 'bar-text bar-text--open' : 'bar-text'}
                  x={start + wide / 2}
                  y={drawn.middle + 4.5}
                  text-anchor="middle"
                >
                  {drawn.label}
                </text>
              )}
            </g>
          )
        }),
      )}
      <line class="chart-today" x1={x(today + 0.999)} x2={x(today + 0.999)} y1={top - 18} y2={bottom} />
      <text class="chart-text" x={Math.min(x(today + 1), width - 24)} y={top - 24} text-anchor="middle">
        {words.today}
      </text>
    </svg>
  )
}

interface Bar {
  start: number
  end: number
  label: string
  open: boolean
  middle: number
}

interface Row {
  label: string
  middle: number
  bottom: number
  bars: Bar[]
}

/** Bars of one place that overlap in time get a lane each. Too many stays become one bar a place. */
function rowsOf(stays: readonly Stay[], width: number): Row[] {
  const drawn: (Pick<Stay, 'place' | 'open' | 'outside' | 'from' | 'until'> & { label: string })[] =
    stays.length > mostDrawn
      ? placeSpans(stays).map(span => ({ ...span, label: String(span.adverts.length) }))
      : stays.map(stay => ({ ...stay, label: String(stay.advert) }))
  let y = top
  return [...Map.groupBy(drawn, ({ place }) => place).entries()].map(([place, group]) => {
    const lanes: number[] = []
    const bars = group.map(({ from, until, label, open }) => {
      const [start, end] = [dayNumber(from), dayNumber(until)]
      const free = lanes.findIndex(last => last < start)
      const at = free === -1 ? lanes.length : free
      lanes[at] = end
      return { start, end, label, open, middle: y + at * lane + lane / 2 }
    })
    const height = Math.max(lanes.length, 1) * lane
    const label = labelOf(place, group[0]?.outside === true, width)
    const row = { label, middle: y + height / 2, bottom: y + height, bars }
    y += height + gap
    return row
  })
}

function labelOf(place: string, outside: boolean, width: number): string {
  const full = outside ? words.outside(place) : place
  const most = width === 500 ? 24 : 13
  const short = full.length > most ? place : full
  return short.length > most ? `${short.slice(0, most - 1)}…` : short
}

/** From each bar to the next one in time, where the place changes. */
function joins(rows: readonly Row[]): [Bar, Bar][] {
  const inTime = rows
    .flatMap(row => row.bars.map(bar => ({ bar, row })))
    .sort((a, b) => a.bar.start - b.bar.start)
  return inTime.flatMap(({ bar, row }, index): [Bar, Bar][] => {
    const before = inTime[index - 1]
    return before === undefined || before.row === row ? [] : [[before.bar, bar]]
  })
}

/** At most `most` days on the axis, at even steps; the first, and each new month, with its name. */
function ticks(first: number, today: number, most: number): { day: number; label: string }[] {
  const step = [1, 2, 4, 7, 14, 28, 56, 112, 224].find(days => (today - first) / days < most) ?? 448
  const found: { day: number; label: string }[] = []
  let month = ''
  for (let day = first; day <= today; day += step) {
    const [number = '', name = ''] = dayOfNumber(day).split(' ')
    found.push({ day, label: name === month ? number : `${number} ${name}` })
    month = name
  }
  // The last label would stand under the line of today.
  return found.filter(({ day }) => found.length < 3 || day <= today - step / 3)
}
