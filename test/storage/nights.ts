import { type Chance, chance } from '../../demo/chance.ts'
import { remember } from '../../storage/adverts.ts'
import { cutLink, restoreLink } from '../../storage/cuts.ts'
import { atomically, type Database } from '../../storage/database.ts'
import { beforeForgetting } from '../../storage/forgetting.ts'
import { regroup } from '../../storage/linking.ts'
import { registerSource } from '../../storage/runs.ts'
import { seal } from './databases.ts'
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

export async function addSources(db: Database): Promise<void> {
  for (const id of ['bord', 'prikbord'])
    await registerSource(db, { id, name: id, kind: 'import' }, '2026-11-01T00:00:00.000Z')
}

/** What happens before a night is linked; night 0 fills an empty database. */
export async function happen(db: Database, draw: Chance, night: number, now: string): Promise<void> {
  const count = night === 0 ? 170 : draw.whole(1, 12)
  const observations = Array.from({ length: count }, () => sighting(draw, night))
  await remember(db, seal, observations, now)
  if (night === 0) return
  if (draw.odds(0.5)) await forgetSome(db, draw)
  if (draw.odds(0.4)) await cutSome(db, draw, now)
  if (draw.odds(0.2)) await restoreSome(db, draw, now)
}

/** Everything linking writes, in an order of its own. */
export async function state(db: Database) {
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
export async function whenFull(db: Database, now: string) {
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

async function restoreSome(db: Database, draw: Chance, now: string): Promise<void> {
  const cuts = await db
    .selectFrom('link_cut')
    .select('id')
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute()
  if (cuts.length > 0) await restoreLink(db, { cut: draw.pick(cuts).id, by: 'u2', at: now })
}
