import { batches, type Database, type Reader } from './database.ts'
import type { StatisticTable } from './schema.ts'

/** How many networks of adverts touch a municipality, in all and by indicator. */
export type Statistic = Omit<StatisticTable, 'source' | 'week'>

/** The row that counts all networks of a municipality. */
export const all = 'all'

/** Counts what a database holds. A network counts once in each municipality it touches. */
export async function countNetworks(db: Reader): Promise<Statistic[]> {
  const networks = await db
    .selectFrom('network_place')
    .select(eb => ['gm', eb.fn.countAll().as('networks')])
    .groupBy('gm')
    .execute()
  const signals = await db
    .selectFrom('network_place')
    .innerJoin('assessment', 'assessment.network', 'network_place.network')
    .innerJoin('signal', 'signal.assessment', 'assessment.id')
    .select(eb => ['gm', 'indicator', eb.fn.count('network_place.network').distinct().as('networks')])
    .where('assessment.superseded_at', 'is', null)
    .where('signal.role', '=', 'indicator')
    .groupBy(['gm', 'indicator'])
    .execute()
  return [...networks.map(row => ({ ...row, indicator: all })), ...signals].map(row => ({
    ...row,
    networks: Number(row.networks),
  }))
}

/** Keeps the fullest night of each week: nights cannot be told apart, so they cannot be added either. */
export async function storeStatistics(
  db: Database,
  source: string,
  week: string,
  statistics: readonly Statistic[],
): Promise<void> {
  for (const part of batches(statistics)) {
    await db
      .insertInto('statistic')
      .values(part.map(statistic => ({ source, week, ...statistic })))
      .onConflict(conflict =>
        conflict.columns(['source', 'week', 'gm', 'indicator']).doUpdateSet(eb => ({
          networks: eb
            .case()
            .when('excluded.networks', '>', eb.ref('statistic.networks'))
            .then(eb.ref('excluded.networks'))
            .else(eb.ref('statistic.networks'))
            .end(),
        })),
      )
      .execute()
  }
}

/** Everything that was counted, in order. Small cells are still in it: hide them before anybody sees it. */
export async function storedStatistics(db: Reader): Promise<StatisticTable[]> {
  return await db
    .selectFrom('statistic')
    .selectAll()
    .orderBy('source')
    .orderBy('week')
    .orderBy('gm')
    .orderBy('indicator')
    .execute()
}

/** The ISO week of a date: `2026-W45`. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  // The week belongs to the year of its Thursday.
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const year = date.getUTCFullYear()
  const week = Math.ceil(((date.getTime() - Date.UTC(year, 0, 1)) / 86_400_000 + 1) / 7)
  return `${year}-W${String(week).padStart(2, '0')}`
}
