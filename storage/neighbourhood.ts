import type { SoftKind } from '../analysis/context.ts'
import { rowsFor } from './bulk.ts'
import { sharingContacts, withOtherContacts } from './carried.ts'
import type { Reader } from './database.ts'
import type { Waiting } from './link-runs.ts'
import type { Regrouped } from './new-texts.ts'
import { sharingSoft, touchedKeys } from './soft.ts'
import type { Walls } from './walls.ts'

/**
 * Every advert whose network may come out differently because these changed. Whoever says something new that nobody else
 * says moves nobody. Whose contacts are others than links say brings along its advertisers of before and of now, and
 * all who share something soft with those; of what else changed hands, all come who carry it. Then the networks of all
 * of them, whole.
 *
 * @returns also the soft keys that changed hands.
 */
export async function neighbourhood(
  db: Reader,
  waiting: readonly Waiting[],
  groups: { text: Regrouped; picture: Regrouped },
  walls: Walls,
): Promise<{ adverts: string[]; keys: string[] }> {
  const severed = waiting.filter(({ because }) => because === 'severed').map(({ advert }) => advert)
  const others = waiting.filter(({ because }) => because === 'read').map(({ advert }) => advert)
  const moved = [...severed, ...(await withOtherContacts(db, others, walls))]
  const before = await sameAdvertiser(db, moved)
  const now = await sameAdvertiser(db, await sharingContacts(db, before, walls))
  const touched = await touchedKeys(
    db,
    waiting.map(({ advert }) => advert),
    { text: groups.text.touched, picture: groups.picture.touched },
  )
  const soft = await sharingSoft(db, now, groups, touched, walls)
  const met = [...new Set([...now, ...groups.text.lost, ...groups.picture.lost, ...soft])]
  const networks = new Set(
    (
      await rowsFor(db, met, some =>
        db.selectFrom('network_advert').select('network').distinct().where('advert', 'in', some),
      )
    ).map(row => row.network),
  )
  const members = await rowsFor(db, [...networks], some =>
    db.selectFrom('network_advert').select('advert').where('network', 'in', some),
  )
  return {
    adverts: [...new Set([...met, ...members.map(row => row.advert)])],
    keys: Object.values(touched).flatMap((keys: Set<string>) => [...keys]),
  }
}

export type Touched = Record<SoftKind, Set<string>>

/** These adverts and all that were of the same advertisers. */
async function sameAdvertiser(db: Reader, adverts: readonly string[]): Promise<string[]> {
  const advertisers = new Set(
    (
      await rowsFor(db, adverts, some =>
        db.selectFrom('network_advert').select('advertiser').distinct().where('advert', 'in', some),
      )
    ).map(row => row.advertiser),
  )
  const rows = await rowsFor(db, [...advertisers], some =>
    db.selectFrom('network_advert').select('advert').where('advertiser', 'in', some),
  )
  return [...new Set([...adverts, ...rows.map(row => row.advert)])]
}
