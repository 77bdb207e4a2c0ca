import { type AreaPrice, areaPricesOf } from '../analysis/portrait.ts'
import { insertMany, pages } from './bulk.ts'
import type { SightingFacts } from './contexts.ts'
import type { Reader } from './database.ts'
import type { Write } from './short-writes.ts'

/** Takes anew what is usual in each municipality. */
export async function countAreaPrices(db: Reader, write: Write): Promise<void> {
  const prices: { area: string; minutes: number; euros: number }[] = []
  const ordered = db
    .selectFrom('sighting')
    .select(['id', 'gm', 'facts'])
    .where('gm', 'like', 'GM%')
    .where('facts', 'like', '%"euros"%')
    .orderBy('id')
  for await (const page of pages<{ id: string; gm: string; facts: string }>((last, limit) =>
    (last === null ? ordered : ordered.where('id', '>', last.id)).limit(limit),
  )) {
    for (const { gm, facts } of page) {
      for (const { minutes, euros } of (JSON.parse(facts) as SightingFacts).prices)
        prices.push({ area: gm, minutes, euros })
    }
  }
  const rows = areaPricesOf(prices).map(({ area, minutes, lowest, middle, highest }) => [
    area,
    minutes,
    ...[lowest, middle, highest].map(euros => Math.round(euros * 100)),
  ])
  await write(async trx => {
    await trx.deleteFrom('area_price').execute()
    await insertMany(
      trx,
      'area_price',
      { area: 'text', minutes: 'integer', lowest: 'integer', middle: 'integer', highest: 'integer' },
      rows,
    )
  })
}

export async function areaPrices(db: Reader): Promise<AreaPrice[]> {
  const rows = await db.selectFrom('area_price').selectAll().orderBy('area').orderBy('minutes').execute()
  return rows.map(({ area, minutes, lowest, middle, highest }) => ({
    area,
    minutes,
    lowest: lowest / 100,
    middle: middle / 100,
    highest: highest / 100,
  }))
}
