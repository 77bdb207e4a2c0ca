import { batches, type Database, type Reader } from './database.ts'

/** Masked texts whose languages have not been looked at. */
export async function textsUnread(db: Reader, limit: number): Promise<{ sighting: string; text: string }[]> {
  const rows = await db
    .selectFrom('sighting')
    .select(['id', 'title', 'body'])
    .where('written', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, title, body }) => ({ sighting: id, text: `${title}\n${body}` }))
}

/** Records the languages of texts: ISO 639-1 codes, none where they are not sure. */
export async function storeLanguages(
  db: Database,
  read: readonly { sighting: string; languages: readonly string[] }[],
): Promise<void> {
  for (const [written, sightings] of Map.groupBy(read, ({ languages }) => languages.join(','))) {
    for (const part of batches(sightings)) {
      await db
        .updateTable('sighting')
        .set({ written })
        .where(
          'id',
          'in',
          part.map(({ sighting }) => sighting),
        )
        .execute()
    }
  }
}

/** The codes in a stored list. */
export function codes(written: string | null): string[] {
  return written === null || written === '' ? [] : written.split(',')
}
