import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Scope } from '../../casework/scope.ts'
import { chance } from '../../demo/chance.ts'
import { type Database, onPostgres } from '../../storage/database.ts'
import { indexTexts, queryOf, searchTexts, wordsOf } from '../../storage/search.ts'
import { addNetwork, luik, nothingFound, plainAdvert } from '../dashboard/fixture.ts'
import { onBothDatabases } from './databases.ts'

const scope: Scope = { user: 'u1', name: 'Proef', role: 'analist', municipalities: ['GM0917'] }
const never = new AbortController().signal

describe('words', () => {
  it.each([
    ['Café Zoë, 2x!', ['cafe', 'zoe', '2x']],
    ['Bel ⟦phone:AbC_-1⟧ of ⟦name:k⟧ nu', ['bel', 'of', 'nu']],
    ['½ ﬁjn ПРИВЕТ 你好', ['1', '2', 'fijn', 'привет', '你好']],
    ['🙂🙂', []],
    ['x'.repeat(200), ['x'.repeat(60)]],
  ])('of %j', (text, words) => expect(wordsOf(text)).toEqual(words))

  it.each([
    ['rustige avond', [['rustige'], ['avond']]],
    ['"in het centrum" massa*', [['in', 'het', 'centrum'], { begins: 'massa' }]],
    ["a' OR 1=1 -- ) NEAR(", [['a'], ['or'], ['1', '1'], ['near']]],
    ['"', []],
    ['* ⟦phone⟧', []],
  ])('asked for: %j', (typed, query) => expect(queryOf(typed)).toEqual(query))
})

onBothDatabases('search', db => {
  const add = async (id: string, number: number, body: string, changes = {}) => {
    const advert = { ...plainAdvert, title: '', body, ...changes }
    const rest = { places: ['GM0917'], links: [], assessment: nothingFound, queued: null, queuedAt: '' }
    await addNetwork(db(), { id, number, adverts: [advert], ...rest })
  }
  const found = async (typed: string, by = scope) =>
    (await searchTexts(db(), by, queryOf(typed))).hits.map(hit => hit.network)

  it('finds words of masked texts, whatever their case and accents, newest first', async () => {
    await add('n1', 1, 'Rustige avonden in het Café. Bel ⟦phone:abc⟧', { from: '2026-11-01' })
    await add('n2', 2, 'Rustig aan, in het centrum', { from: '2026-11-02' })
    await indexTexts(db(), never)
    expect(await found('in het')).toEqual(['n2', 'n1'])
    expect(await found('CAFE')).toEqual(['n1'])
    expect(await found('rustig')).toEqual(['n2'])
    expect(await found('rustig*')).toEqual(['n2', 'n1'])
    expect(await found('"het centrum"')).toEqual(['n2'])
    expect(await found('"centrum het"')).toEqual([])
    expect(await found('avonden centrum')).toEqual([])
  })

  it('finds no contact and no key', async () => {
    await add('n1', 1, 'Bel ⟦phone:sleutel⟧ nu')
    await indexTexts(db(), never)
    for (const typed of ['sleutel', 'phone', 'phone:sleutel', '⟦phone:sleutel⟧', 'sleu*'])
      expect(await found(typed)).toEqual([])
    expect(await found('nu')).toEqual(['n1'])
  })

  it('keeps to the scope, of networks and of adverts', async () => {
    await add('n1', 1, 'een woord in Heerlen')
    await add('n2', 2, 'een woord in Maastricht', {
      location: { name: 'Maastricht', gm: 'GM0935', status: 'gemeente' },
    })
    await add('n3', 3, 'een woord in Luik', { location: luik })
    await indexTexts(db(), never)
    expect(await found('woord')).toEqual(['n3', 'n1'])
    expect(await found('woord', { ...scope, municipalities: ['GM0882'] })).toEqual([])
    expect(await found('woord', { ...scope, role: 'beheer' })).toEqual([])
  })

  it('takes any question and any text', async () => {
    await add('n1', 1, `${'zonderspaties'.repeat(4000)} ${'🙂'.repeat(3000)} ' " \\ : & | ! ( ) <-> * \u202e`)
    await indexTexts(db(), never)
    for (const typed of [
      '"',
      '***',
      "'",
      '\\',
      'a & | b',
      '(((',
      'NEAR(a b)',
      'place:gm0917',
      '\u0000',
      '-a',
      '^a',
    ])
      await expect(searchTexts(db(), scope, queryOf(typed))).resolves.toBeDefined()
    expect(await found(`${'zonderspaties'.repeat(5).slice(0, 60)}`)).toEqual(['n1'])
  })

  it('stays what it would be when made anew, while sightings come, change and go', async () => {
    const draw = chance('search')
    const words = ['avond', 'rustig', 'huis', 'straat', 'nieuw', 'gast']
    const text = () => Array.from({ length: 6 }, () => draw.pick(words)).join(' ')
    for (let number = 1; number <= 20; number++) await add(`n${number}`, number, text())
    for (let turn = 0; turn < 30; turn++) {
      const id = `n${draw.whole(1, 20)}-1-s0`
      if (draw.odds(0.3)) await db().deleteFrom('sighting').where('id', '=', id).execute()
      else if (draw.odds(0.5))
        await db().updateTable('sighting').set({ body: text(), gm: 'GM0935' }).where('id', '=', id).execute()
      else await db().deleteFrom('advert').where('id', '=', id.slice(0, -3)).execute()
      if (draw.odds(0.5)) await indexTexts(db(), never)
    }
    await indexTexts(db(), never)
    const kept = await content(db())
    expect(kept.length).toBeGreaterThan(0)
    await db().deleteFrom('search_doc').execute()
    await sql`insert into search_due (sighting) select id from sighting`.execute(db())
    await indexTexts(db(), never)
    expect(await content(db())).toEqual(kept)
  })
})

/** Everything in the index; on SQLite FTS5 itself compares what it holds with the table that it indexes. */
async function content(db: Database): Promise<unknown[]> {
  if (!onPostgres(db))
    await sql`insert into search_words (search_words, rank) values ('integrity-check', 1)`.execute(db)
  const columns = onPostgres(db) ? sql`cast(words as text) as words` : sql`place, words`
  const { rows } = await sql`select sighting, ${columns} from search_doc order by sighting`.execute(db)
  return rows
}
