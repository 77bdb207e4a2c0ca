import { expect, it } from 'vitest'
import type { Scope } from '../../casework/scope.ts'
import { countNews, newsIn, newsSince } from '../../storage/news.ts'
import { addNetwork, nothingFound, plainAdvert } from '../dashboard/fixture.ts'
import { onBothDatabases } from './databases.ts'

const scope: Scope = { user: 'u1', name: 'Proef', role: 'analist', municipalities: ['GM0917'] }
const night = (day: number) => `2026-11-${day}T02:00:00.000Z`

onBothDatabases('news', db => {
  const add = (id: string, number: number, from: string, places = ['GM0917']) =>
    addNetwork(db(), {
      id,
      number,
      places,
      adverts: [{ ...plainAdvert, from, until: '2026-11-23' }],
      links: [],
      assessment: nothingFound,
      queued: null,
      queuedAt: '',
    })

  it('is counted once for each night, by municipality', async () => {
    await add('n1', 1, '2026-11-20')
    await add('n2', 2, '2026-11-20', ['GM0917', 'buiten'])
    await countNews(db(), night(21))
    expect(Object.fromEntries(await newsSince(db(), night(21)))).toEqual({
      GM0917: { added: 2, grown: 0, merged: 0, gone: 0 },
      buiten: { added: 1, grown: 0, merged: 0, gone: 0 },
    })

    // A new advert in a network that was there, one that went, a network that went up in another.
    await add('n3', 3, '2026-11-22')
    await db().updateTable('network_advert').set({ network: 'n1' }).where('advert', '=', 'n3-1').execute()
    await db()
      .updateTable('network')
      .set({ created_at: night(20) })
      .where('id', '=', 'n3')
      .execute()
    await db()
      .updateTable('advert')
      .set({ gone_at: night(22) })
      .where('id', '=', 'n2-1')
      .execute()
    await db()
      .insertInto('network_history')
      .values({ id: 'h', network: 'n1', event: 'joined', other: 'n3', adverts: 1, at: night(22) })
      .execute()
    await countNews(db(), night(22))
    const news = { added: 0, grown: 1, merged: 1, gone: 1 }
    expect((await newsSince(db(), night(22))).get('GM0917')).toEqual(news)
    expect((await newsSince(db(), night(21))).get('GM0917')).toEqual({ ...news, added: 2 })
    expect(await newsIn(db(), scope, 'GM0917', 'grown', night(21))).toMatchObject([{ number: 1, times: 1 }])
    expect(await newsIn(db(), scope, 'GM0917', 'gone', night(21))).toMatchObject([{ number: 2 }])
    expect(await newsIn(db(), { ...scope, municipalities: [] }, 'GM0917', 'gone', night(21))).toEqual([])
    await countNews(db(), night(23))
    expect((await newsSince(db(), night(23))).size).toBe(0)
  })
})
