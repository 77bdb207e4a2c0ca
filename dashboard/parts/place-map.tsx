import { gemeenten, type Point, woonplaatsen } from '../places.ts'
import type { Stay } from '../stays.ts'
import { movement as words } from '../words.ts'

const width = 326
const height = 384
const margin = 34
const pixelsPerDegree = 920
const kilometre = pixelsPerDegree / 111.2
const squeeze = Math.cos((50.9 * Math.PI) / 180)
const mostNumbers = 3
/** With more places than this, advert numbers and ways would cover the map: the table has them. */
const mostPlaces = 6
const middle = { lat: 50.908, lon: 5.876 }

interface Spot {
  place: string
  open: boolean
  days: number
  adverts: number[]
  x: number
  y: number
}

/** Our own drawing: places as soft discs, visited ones as circles, what lies outside at the edge. */
export function PlaceMap({ stays }: { stays: readonly Stay[] }) {
  const spots = spotsOf(stays)
  const crowded = spots.length > mostPlaces
  const labels = labelBoxes(spots, crowded)
  const taken = [...labels, ...spots.map(circleBox)]
  const names = gemeenten
    .map(place => ({ ...nameAt(place), name: short(place.name) }))
    .filter(name => !taken.some(box => overlaps(box, nameBox(name))))
  return (
    <svg class="map" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{words.map}</title>
      {woonplaatsen.map(place => (
        <circle class="map-land" cx={at(place).x} cy={at(place).y} r={24} />
      ))}
      {woonplaatsen.map(place => (
        <circle class="map-dot" cx={at(place).x} cy={at(place).y} r={1.5} />
      ))}
      {names.map(({ x, y, name }) => (
        <text class="map-name" x={x} y={y} text-anchor="middle">
          {name}
        </text>
      ))}
      {(crowded ? [] : journeys(stays, spots)).map(([from, to]) => (
        <path class="map-way" d={curve(from, to)} />
      ))}
      {spots.map(spot =>
        spot.open ? (
          <rect class="map-open" x={spot.x - 8} y={spot.y - 8} width={16} height={16} />
        ) : (
          <circle class="map-spot" cx={spot.x} cy={spot.y} r={radius(spot)} />
        ),
      )}
      {spots.map((spot, index) => (
        <text class="map-label" x={labels[index]?.x} y={(labels[index]?.y ?? 0) + 13}>
          <tspan class="map-label__name">{spot.place}</tspan>
          {crowded ? '' : ` ${numbers(spot)}`}
        </text>
      ))}
      <Scale />
    </svg>
  )
}

function Scale() {
  const long = 5 * kilometre
  const [x, y] = [width - long - 14, height - 14]
  return (
    <g>
      <path class="map-scale" d={`M${x} ${y - 5}v5h${long}v-5`} />
      <text class="chart-text chart-text--quiet" x={x + long / 2} y={y - 8} text-anchor="middle">
        {words.scale}
      </text>
    </g>
  )
}

function at({ lat, lon }: Point): { x: number; y: number } {
  return {
    x: Math.round((width / 2 + (lon - middle.lon) * squeeze * pixelsPerDegree) * 10) / 10,
    y: Math.round((height / 2 - (lat - middle.lat) * pixelsPerDegree) * 10) / 10,
  }
}

function spotsOf(stays: readonly Stay[]): Spot[] {
  return [...Map.groupBy(stays, stay => stay.place).values()].flatMap(group => {
    const [first] = group
    if (first === undefined || first.middle === null) return []
    const { x, y } = at(first.middle)
    return [
      {
        place: first.place,
        open: first.open,
        days: group.reduce((sum, stay) => sum + stay.days, 0),
        adverts: [...new Set(group.map(stay => stay.advert))].sort((a, b) => a - b),
        // Outside is not to scale: it stands at the edge, in its direction.
        x: first.open ? Math.min(Math.max(x, 24), width - 24) : x,
        y: first.open ? Math.min(Math.max(y, 24), height - margin - 20) : y,
      },
    ]
  })
}

/** Area by days. */
function radius({ days }: Spot): number {
  return Math.min(5 + Math.sqrt(days) * 1.3, 15)
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}

function numbers({ adverts }: Spot): string {
  return `${adverts.slice(0, mostNumbers).join(', ')}${adverts.length > mostNumbers ? '…' : ''}`
}

/** Where the labels stand: each on the first side where it covers no circle and no label placed before it. */
function labelBoxes(spots: readonly Spot[], crowded: boolean): Box[] {
  const circles = spots.map(circleBox)
  const placed: Box[] = []
  for (const spot of spots) {
    const long = spot.place.length * 7.2 + 8 + (crowded ? 0 : numbers(spot).length * 6.5)
    const sides = sidesOf(spot, long)
    const free = sides.find(box => ![...circles, ...placed].some(other => overlaps(box, other)))
    placed.push(free ?? sides[0] ?? { x: 4, y: spot.y + 10, width: long, height: labelHeight })
  }
  return placed
}

const labelHeight = 18

/** Beside the circle, then over and under it, shifted to stay on the sheet; furthest last. */
function sidesOf(spot: Spot, long: number): Box[] {
  const away = (spot.open ? 8 : radius(spot)) + 5
  const onSheet = (x: number) => Math.min(Math.max(x, 2), width - 2 - long)
  const box = (x: number, y: number): Box => ({ x: onSheet(x), y, width: long, height: labelHeight })
  const middle = spot.y - labelHeight / 2
  const above = spot.y - away - labelHeight + 4
  const below = spot.y + away - 4
  const beside = [spot.x + away, spot.x - away - long].filter(x => x === onSheet(x)).map(x => box(x, middle))
  const shifts = [-long / 2, away / 2, -away / 2 - long]
  return [
    ...beside,
    ...shifts.flatMap(shift => [box(spot.x + shift, above), box(spot.x + shift, below)]),
    ...shifts.flatMap(shift => [box(spot.x + shift, above - 14), box(spot.x + shift, below + 14)]),
  ]
}

function circleBox(spot: Spot): Box {
  const around = radius(spot)
  return { x: spot.x - around, y: spot.y - around, width: 2 * around, height: 2 * around }
}

function nameBox({ x, y, name }: { x: number; y: number; name: string }): Box {
  const long = name.length * 6.2
  return { x: x - long / 2, y: y - 11, width: long, height: 14 }
}

/** By hand: where a name would lie on its neighbour it stands a little aside. */
const aside: Record<string, [number, number]> = {
  GM0899: [16, -8],
  GM1903: [-14, -8],
  GM1729: [6, 14],
  GM0928: [-4, 16],
  GM0882: [10, -8],
  GM1883: [0, -16],
}

function nameAt(place: Point & { gm: string }): { x: number; y: number } {
  const { x, y } = at(place)
  const [dx, dy] = aside[place.gm] ?? [0, 0]
  return { x: x + dx, y: y + dy }
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function short(name: string): string {
  return name.replace(' aan de Geul', '')
}

function journeys(stays: readonly Stay[], spots: readonly Spot[]): [Spot, Spot][] {
  const visited = stays.flatMap(stay => spots.find(spot => spot.place === stay.place) ?? [])
  const seen = new Set<string>()
  return visited.flatMap((spot, index): [Spot, Spot][] => {
    const before = visited[index - 1]
    if (before === undefined || before === spot || seen.has(`${before.place} ${spot.place}`)) return []
    seen.add(`${before.place} ${spot.place}`)
    return [[before, spot]]
  })
}

function curve(from: Spot, to: Spot): string {
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  const bend = 0.12
  const [cx, cy] = [x - (to.y - from.y) * bend, y + (to.x - from.x) * bend]
  return `M${from.x} ${from.y}Q${Math.round(cx)} ${Math.round(cy)} ${to.x} ${to.y}`
}
