import type { Context } from 'hono'
import { linkKinds } from '../analysis/context.ts'
import type { Place, QueueFilter } from '../storage/queue.ts'
import { dayStart } from './moments.ts'

/** Kinds of link that the queue can be filtered by; `none`: an advert by itself. */
export const linkChoices = [...linkKinds, 'none'] as const

export const waitChoices = [3, 7, 14] as const

const lists = { gemeente: 'places', plaats: 'towns', bron: 'sources', koppeling: 'links' } as const
const mostValues = 40
const msPerDay = 86_400_000

/** The queue as its address says: filters, the first row shown, and the row to go on at. */
export interface QueueAddress {
  filter: QueueFilter
  /** The filters alone, as in an address. */
  query: URLSearchParams
  from: Place | null
  at: Place | null
}

/** Reads an address; what is not understood is left out. */
export function readAddress(given: URLSearchParams, now: Date): QueueAddress {
  const query = new URLSearchParams()
  const words = (field: keyof typeof lists) => {
    const found = [...new Set(given.getAll(field))].filter(word => word !== '' && word.length <= 100)
    for (const word of found.slice(0, mostValues)) query.append(field, word)
    return found.slice(0, mostValues)
  }
  const filter = Object.fromEntries(
    Object.entries(lists).map(([field, name]) => [name, words(field as keyof typeof lists)]),
  ) as Record<(typeof lists)[keyof typeof lists], string[]>
  const day = dayStart(given.get('sinds') ?? '')
  if (day !== null) query.set('sinds', given.get('sinds') ?? '')
  const days = Number(given.get('wacht') ?? '')
  const waits = waitChoices.find(choice => choice === days) ?? null
  if (waits !== null) query.set('wacht', String(waits))
  return {
    filter: {
      ...filter,
      seenFrom: day,
      waitingBefore: waits === null ? null : new Date(now.getTime() - waits * msPerDay).toISOString(),
    },
    query,
    from: readPlace(given.get('vanaf')),
    at: readPlace(given.get('bij')),
  }
}

/** The filters under which a network was found, as its address tells. */
export function queryIn(c: Context, now: Date): URLSearchParams {
  return readAddress(new URLSearchParams(c.req.query('rij') ?? ''), now).query
}

/** Is anything filtered? */
export function filters({ query }: QueueAddress): boolean {
  return query.size > 0
}

/** The address of the queue: its filters, from this row on, with that row current. */
export function queueHref(query: URLSearchParams, places: { from?: Place | null; at?: Place | null } = {}) {
  const address = new URLSearchParams(query)
  if (places.from != null) address.set('vanaf', placeText(places.from))
  if (places.at != null) address.set('bij', placeText(places.at))
  return address.size === 0 ? '/wachtrij' : `/wachtrij?${address}`
}

/** The address of a network, which remembers the filters under which it was found. */
export function networkHref(
  id: string,
  query: URLSearchParams,
  part = '',
  more: Readonly<Record<string, string>> = {},
): string {
  const address = new URLSearchParams(query.size === 0 ? more : { rij: String(query), ...more })
  return `/verband/${id}${address.size === 0 ? '' : `?${address}`}${part}`
}

function placeText({ turn, since, number }: Place): string {
  return `${turn}_${since}_${number}`
}

function readPlace(text: string | null): Place | null {
  const [, turn, since, number] = /^([01])_([0-9T:.Z+-]{10,40})_(\d{1,9})$/.exec(text ?? '') ?? []
  if (turn === undefined || since === undefined) return null
  return { turn: Number(turn), since, number: Number(number) }
}
