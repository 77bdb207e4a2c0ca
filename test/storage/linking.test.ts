import { expect, it } from 'vitest'
import { type Chance, chance } from '../../demo/chance.ts'
import { remember } from '../../storage/adverts.ts'
import { beforeForgetting, cutLink } from '../../storage/cuts.ts'
import { atomically, type Database } from '../../storage/database.ts'
import { regroup } from '../../storage/linking.ts'
import { registerSource } from '../../storage/runs.ts'
import { onBothDatabases, seal } from './databases.ts'
import { observe, phone } from './observe.ts'

const words = Array.from(
  { length: 400 },
  (_, at) => `woord${String.fromCharCode(97 + (at % 26))}${at.toString(26)}`,
)
const letters = (at: number) => [...String(at)].map(digit => 'abcdefghij'[Number(digit)]).join('')

/** A template of some length; each use differs in a word or two. */
function text(draw: Chance, template: number): string {
  const own = chance(`template ${template}`)
  const said = Array.from({ length: 70 }, (_, at) => `${letters(own.whole(1, 5000))}${letters(at)}`)
  if (draw.odds(0.6)) said[draw.whole(0, 69)] = draw.pick(words)
  if (draw.odds(0.3)) said.splice(draw.whole(0, 69), 1)
  return said.join(' ')
}

function picture(draw: Chance): string {
  const own = chance(`picture ${draw.whole(1, 15)}`)
  const digits = Array.from({ length: 64 }, () => own.whole(0, 15).toString(16))
  for (let flip = draw.whole(0, 25); flip > 0; flip--) {
    const at = draw.whole(0, 63)
    digits[at] = (Number.parseInt(digits[at] as string, 16) ^ 1).toString(16)
  }
  return digits.join('')
}

function sighting(draw: Chance, night: number) {
  const ref = String(draw.whole(1, night === 0 ? 90 : 105))
  const house = draw.odds(0.3)
  return observe(
    {
      ref,
      source: draw.pick(['bord', 'prikbord']),
      seenAt: new Date(Date.UTC(2026, 10, 1 + night, 1, draw.whole(0, 59))).toISOString(),
      body: text(draw, draw.odds(0.6) ? draw.whole(1, 30) : draw.whole(100, 10_000)),
      advertiser: draw.odds(0.3) ? `account-${draw.whole(1, 40)}` : null,
      permit: draw.odds(0.2) ? `HRL-${draw.whole(100, 112)}` : null,
      address: house ? `Dorpsstraat ${draw.whole(1, 8)}` : null,
      pictures: draw.odds(0.5) ? [{ pdq: picture(draw) }] : [],
    },
    {
      contacts: draw.odds(0.7) ? [phone(`+3161234${draw.whole(1000, 1060)}`)] : [],
      location: house ? { name: 'Heerlen', gm: 'GM0917', status: 'gemeente' } : null,
    },
  )
}

/** Everything linking writes, in an order of its own. */
async function state(db: Database) {
  const network = await db.selectFrom('network').selectAll().execute()
  return {
    network: sorted(network.map(({ changed_at: _, ...row }) => row)),
    members: sorted(await db.selectFrom('network_advert').selectAll().execute()),
    links: sorted(await db.selectFrom('link').selectAll().execute()),
    linked: sorted(await db.selectFrom('link_advert').selectAll().execute()),
    held: sorted(await db.selectFrom('link_held').selectAll().execute()),
    hubs: sorted(await db.selectFrom('link_hub').selectAll().execute()),
    texts: sorted(await db.selectFrom('text').selectAll().execute()),
    said: sorted(await db.selectFrom('advert_text').selectAll().execute()),
    pictures: sorted(await db.selectFrom('picture').selectAll().execute()),
    history: sorted(await db.selectFrom('network_history').selectAll().execute()),
  }
}

function sorted(rows: readonly object[]): string[] {
  return rows.map(row => JSON.stringify(Object.entries(row).sort())).sort()
}

/** What a full run would make of it now, without doing it. */
async function whenFull(db: Database, now: string) {
  let result: Awaited<ReturnType<typeof state>> | null = null
  const undone = new Error('undone')
  await atomically(db, async trx => {
    await regroup(trx, now, true)
    result = await state(trx)
    throw undone
  }).catch(error => {
    if (error !== undone) throw error
  })
  return result
}

onBothDatabases('a night', db => {
  it.each([1, 2, 3])(
    'gives exactly what a full run gives (%i)',
    async seed => {
      const draw = chance(`nights ${seed}`)
      for (const id of ['bord', 'prikbord'])
        await registerSource(db(), { id, name: id, kind: 'import' }, '2026-11-01T00:00:00.000Z')
      const seen = { incremental: 0, merged: 0, parted: 0, held: 0, soft: 0 }
      for (let night = 0; night < 12; night++) {
        const now = new Date(Date.UTC(2026, 10, 1 + night, 4)).toISOString()
        const observations = Array.from({ length: night === 0 ? 170 : draw.whole(1, 12) }, () =>
          sighting(draw, night),
        )
        await remember(db(), seal, observations, now)
        if (night > 0 && draw.odds(0.5)) await forgetSome(db(), draw)
        if (night > 0 && draw.odds(0.4)) await cutSome(db(), draw, now)
        const full = await whenFull(db(), now)
        const { epoch } = await regroup(db(), now)
        const ours = await state(db())
        expect(ours).toEqual(full)
        if (epoch === null) seen.incremental++
        seen.held = Math.max(seen.held, ours.held.length)
        seen.soft = Math.max(seen.soft, ours.links.filter(row => row.includes('"text"')).length)
        seen.merged = ours.history.filter(row => row.includes('joined')).length
        seen.parted = ours.history.filter(row => row.includes('parted')).length
      }
      for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(0)
      expect(seen.incremental).toBeGreaterThan(8)
    },
    120_000,
  )
})

async function forgetSome(db: Database, draw: Chance): Promise<void> {
  const rows = await db.selectFrom('advert').select('id').orderBy('ref').orderBy('source').execute()
  const gone = draw.some(rows, draw.whole(1, 3)).map(row => row.id)
  await atomically(db, async trx => {
    await beforeForgetting(trx, gone)
    await trx.deleteFrom('sighting_contact').where('advert', 'in', gone).execute()
    await trx.deleteFrom('advert').where('id', 'in', gone).execute()
  })
}

async function cutSome(db: Database, draw: Chance, now: string): Promise<void> {
  const links = await db.selectFrom('link').selectAll().orderBy('id').execute()
  if (links.length === 0) return
  const link = draw.pick(links)
  const carriers = await db
    .selectFrom('link_advert')
    .selectAll()
    .where('link', '=', link.id)
    .orderBy('advert')
    .execute()
  await cutLink(db, {
    kind: link.kind,
    key: link.key,
    advert: draw.odds(0.5) ? draw.pick(carriers).advert : null,
    reviewer: 'u1',
    reason: 'Dit zijn twee mensen.',
    recordedAt: now,
  })
}
