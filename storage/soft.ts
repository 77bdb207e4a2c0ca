import type { SoftKind } from '../analysis/context.ts'
import type { Groups } from '../analysis/groups.ts'
import type { Shared, Soft } from '../analysis/link.ts'
import { rowsFor } from './bulk.ts'
import { type Carried, gathering, inOrderOfKey } from './carried.ts'
import type { Reader } from './database.ts'
import type { Touched } from './neighbourhood.ts'
import type { Regrouped } from './new-texts.ts'
import type { Roll } from './roll.ts'
import { softKinds } from './soft-kinds.ts'
import { binds, keyName, type Walls } from './walls.ts'

/** So many pairs of words that hardly anybody else uses make a text specific. */
const specificPairs = 40

/** Everything soft that several adverts carry, when the roll has every advert. */
export async function allSoft(db: Reader, roll: Roll, advertisers: Groups, walls: Walls): Promise<Soft[]> {
  const found: Soft[] = []
  const specific = await specificTexts(db, null)
  for (const kind of Object.keys(softKinds) as SoftKind[]) {
    const gathered = gathering<SoftKind>(roll, walls)
    for await (const page of softKinds[kind].all(db)) for (const row of page) gathered.add(row)
    for (const shared of gathered.end()) {
      found.push({
        ...shared,
        advertisers: new Set(shared.adverts.map(at => advertisers[at])).size,
        elsewhere: false,
        specific: kind === 'text' && specific.has(shared.key),
      })
    }
  }
  return found
}

/** The same for some adverts; what others carry counts too, under the advertisers they had. */
export async function softOf(db: Reader, roll: Roll, advertisers: Groups, walls: Walls): Promise<Soft[]> {
  const found: Soft[] = []
  for (const kind of Object.keys(softKinds) as SoftKind[]) {
    const keys = boundKeys(await rowsFor(db, roll.ids, some => softKinds[kind].of(db, some)), walls)
    const carriers = await carriersOf(db, kind, keys, walls)
    const strangers = [...new Set(carriers.map(row => row.advert))].filter(advert => !roll.places.has(advert))
    const others = new Map(
      (
        await rowsFor(db, strangers, some =>
          db.selectFrom('network_advert').select(['advert', 'advertiser']).where('advert', 'in', some),
        )
      ).map(row => [row.advert, row.advertiser]),
    )
    const specific = kind === 'text' ? await specificTexts(db, keys) : new Set<string>()
    for (const [key, rows] of Map.groupBy(carriers, row => row.key)) {
      const inside = rows.flatMap(row => roll.places.get(row.advert) ?? [])
      const who = new Set([
        ...inside.map(at => roll.ids[advertisers[at] as number] as string),
        ...rows.flatMap(row => others.get(row.advert) ?? []),
      ])
      found.push({
        kind,
        key,
        adverts: [...new Set(inside)].sort((a, b) => a - b),
        advertisers: who.size,
        elsewhere: rows.some(row => others.has(row.advert)),
        specific: specific.has(key),
      })
    }
  }
  return found.filter(soft => soft.adverts.length > 1 || soft.elsewhere)
}

/** What these adverts carry, or carried until tonight, by kind. */
export async function touchedKeys(
  db: Reader,
  adverts: readonly string[],
  groups: Pick<Touched, 'text' | 'picture'>,
): Promise<Touched> {
  const of = async (kind: SoftKind) =>
    new Set((await rowsFor(db, adverts, some => softKinds[kind].of(db, some))).map(row => row.key))
  return { ...groups, permit: await of('permit'), address: await of('address') }
}

/** Adverts that carry something soft that these carry too, or something that was touched, or one of the groups that changed. */
export async function sharingSoft(
  db: Reader,
  adverts: readonly string[],
  groups: Partial<Record<SoftKind, Regrouped>>,
  touched: Touched,
  walls: Walls,
): Promise<string[]> {
  const found: string[] = []
  for (const kind of Object.keys(softKinds) as SoftKind[]) {
    const own = boundKeys(await rowsFor(db, adverts, some => softKinds[kind].of(db, some)), walls)
    const { present = [], merged = [] } = groups[kind] ?? {}
    const keys = new Set([...own, ...present, ...touched[kind]])
    const carriers = Map.groupBy(await carriersOf(db, kind, keys, walls), row => row.key)
    for (const rows of carriers.values()) {
      // What one advert carries alone joins it to nobody.
      if (rows.every(row => row.advert === rows[0]?.advert)) continue
      for (const row of rows) found.push(row.advert)
    }
    const met = await rowsFor(db, [...merged], some => softKinds[kind].with(db, some))
    for (const row of met) found.push(row.advert)
  }
  return found
}

function boundKeys(rows: readonly Carried<SoftKind>[], walls: Walls): Set<string> {
  return new Set(rows.filter(row => binds(walls, row.kind, row.key, row.advert)).map(row => row.key))
}

async function carriersOf(
  db: Reader,
  kind: SoftKind,
  keys: Set<string>,
  walls: Walls,
): Promise<Carried<SoftKind>[]> {
  const open = [...keys].filter(
    key => !walls.hubs.has(keyName(kind, key)) && !walls.cuts.has(keyName(kind, key)),
  )
  const rows = await rowsFor(db, open, some => softKinds[kind].with(db, some))
  return inOrderOfKey(rows).filter(row => binds(walls, kind, row.key, row.advert))
}

async function specificTexts(db: Reader, keys: Set<string> | null): Promise<Set<string>> {
  const query = db
    .selectFrom('text')
    .select('variant_of')
    .groupBy('variant_of')
    .having(eb => eb.fn.min('rare'), '>=', specificPairs)
  const rows =
    keys === null
      ? await query.execute()
      : await rowsFor(db, [...keys], some => query.where('variant_of', 'in', some))
  return new Set(rows.map(row => row.variant_of))
}

/** What several adverts of the same network carry. */
export function withinNetworks<S extends Shared>(shared: readonly S[], networks: Groups): Shared[] {
  return shared.flatMap(({ kind, key, adverts }) =>
    [...Map.groupBy(adverts, at => networks[at] as number).values()]
      .filter(group => group.length > 1)
      .map(group => ({ kind, key, adverts: group })),
  )
}
