import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../casework/scope.ts'
import { keepPaper } from '../../storage/bases.ts'
import { openCase } from '../../storage/cases.ts'
import { grantRights } from '../../storage/rights.ts'
import { addNetwork, basisOf, dashboard, nothingFound, now, plainAdvert, sourceOf } from './fixture.ts'

/** Everything that may be read stands in Heerlen; others see nothing of it. */
const heerlen = 'GM0917'
const scopes = { own: [heerlen], other: ['GM0935'], both: [heerlen, 'GM0935'], none: [] } as const
type ScopeName = keyof typeof scopes
const scopeNames = Object.keys(scopes) as ScopeName[]
/** Words that stand in Heerlen's network only. */
const planted = 'merkteken van Heerlen'

interface Row {
  signedOut: number
  status: (role: Role, scope: ScopeName) => number
  fields: Record<string, string>
}

const sees = (scope: ScopeName) => scope === 'own' || scope === 'both'
const readers: readonly Role[] = ['analist', 'aandachtsfunctionaris', 'coordinator']
const workers: readonly Role[] = ['aandachtsfunctionaris', 'coordinator']

/** The same for everybody who is signed in. */
const all = (status: number, signedOut = 303, fields = {}): Row => ({
  signedOut,
  status: () => status,
  fields,
})
/** For some roles, wherever they work. */
const some = (allowed: readonly Role[], status: number, fields = {}): Row => ({
  signedOut: 303,
  status: role => (allowed.includes(role) ? status : 403),
  fields,
})
/** For some roles of a municipality that the thing is of; to the others it is not there. */
const within = (allowed: readonly Role[], status: number, fields = {}): Row => ({
  signedOut: 303,
  status: (role, scope) => (allowed.includes(role) ? (sees(scope) ? status : 404) : 403),
  fields,
})

const why = { doel: 'care', toelichting: 'Voor de opvang van vannacht' }

/** Every route there is. One that is missing here, or is here and not there, fails the test. */
const matrix: Record<string, Row> = {
  'GET /style.css': all(200, 200),
  'GET /favicon.svg': all(200, 200),
  'GET /islands/keys.js': all(404, 404),
  'GET /islands/live.js': all(404, 404),
  'GET /letters/atkinson-hyperlegible-next-latin-wght-normal.woff2': all(200, 200),
  'GET /letters/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2': all(200, 200),
  'GET /letters/literata-latin-wght-normal.woff2': all(200, 200),
  'GET /letters/literata-latin-ext-wght-normal.woff2': all(200, 200),
  'GET /': all(303),
  'GET /aanmelden': all(303, 200),
  'POST /aanmelden': all(401, 401),
  'GET /aanmelden/code': all(303, 200),
  'POST /aanmelden/code': all(303, 401),
  'POST /afmelden': all(303),
  'GET /tweede-stap': all(200),
  'POST /tweede-stap': all(303),
  'POST /tweede-stap/bevestigen': all(303),
  'GET /sessies': all(200),
  'POST /sessies/andere': all(303),
  'POST /sessies/:id/beeindigen': all(404),
  'GET /toetsen': all(200, 200),
  'GET /toegankelijkheid': all(200, 200),
  'GET /bronnen': all(200),
  'GET /vandaag': some(readers, 200),
  'POST /vandaag/bericht': some(readers, 303),
  'GET /nieuw': some(readers, 200),
  'GET /zoeken': some(readers, 200),
  'GET /wachtrij': some(readers, 200),
  'GET /wachtrij/aantal': some(readers, 200),
  'POST /wachtrij/weergaven': some(readers, 303),
  'POST /wachtrij/weergaven/:id/weg': some(readers, 303),
  'GET /beoordeeld': some(readers, 200),
  'GET /verband/:id': within(readers, 200),
  'POST /verband/:id/oordeel': within(readers, 303, { oordeel: 'doubt', waarom: 'Nog geen idee' }),
  'GET /verband/:id/lezers': within(readers, 200),
  'POST /verband/:id/geen-koppeling': within(readers, 303),
  'POST /verband/:id/toch-koppelen': within(readers, 303),
  // Judged by now, and nothing was chosen.
  'POST /verband/:id/besluit': within(readers, 422),
  'POST /verband/:id/herzien': within(readers, 422),
  'POST /verband/:id/indicatie': within(readers, 303),
  'POST /verband/:id/indicatie-terug': within(readers, 303),
  'POST /verband/:id/casus': within(workers, 303, { gemeente: heerlen, doel: 'care' }),
  'POST /verband/:id/delen': within(workers, 303, { gemeente: heerlen }),
  'GET /casussen': some(readers, 200),
  'GET /casus/:id': within(readers, 200),
  'GET /casus/:id/contact/:key': within(workers, 200),
  'POST /casus/:id/contact/:key': within(workers, 200, why),
  'POST /casus/:id/opzoeken': within(workers, 200, { ...why, contact: '06 12345678' }),
  'GET /grondslagen': some(['coordinator', 'privacy', 'beheer'], 200),
  'POST /grondslagen/stuk': some(['privacy'], 422, { document: 'iets.pdf' }),
  'GET /grondslagen/stuk/:name': some(['coordinator', 'privacy', 'beheer'], 200),
  'GET /rechten': some(['privacy', 'beheer'], 200),
  'POST /rechten': some(['privacy'], 303),
  'GET /logboek': all(200),
  'POST /logboek/controle': some(['privacy'], 200),
  'GET /logboek/uitvoer.json': some(['privacy'], 200),
  'GET /logboek/uitvoer.csv': some(['privacy'], 200),
}

let house: Awaited<ReturnType<typeof dashboard>>
let caseId: string

beforeAll(async () => {
  house = await dashboard({ sources: [sourceOf('linde', [basisOf(heerlen)])] })
  await addNetwork(house.db, {
    id: 'n-heerlen',
    number: 1917,
    places: [heerlen],
    adverts: [{ ...plainAdvert, title: planted }],
    links: [],
    assessment: nothingFound,
    queued: 'look',
    queuedAt: '2026-11-20T02:00:00.000Z',
  })
  const { internalAdapter } = await house.signIn.$context
  for (const role of roles) {
    for (const [scope, municipalities] of Object.entries(scopes)) {
      const details = {
        name: `${role} ${scope}`,
        email: `${role}-${scope}@voorbeeld.test`,
        emailVerified: true,
      }
      const { id } = await internalAdapter.createUser(details, { method: 'admin' })
      await internalAdapter.updateUser(id, { twoFactorEnabled: true })
      await grantRights(house.db, { user: id, role, municipalities }, now)
    }
  }
  const opener = { user: 'u', name: 'u', role: 'coordinator', municipalities: [heerlen] } as const
  const wish = { network: 'n-heerlen', municipality: heerlen, purpose: 'care' } as const
  caseId = await openCase(house.db, opener, wish, now)
  const paper = { name: 'besluit-2026-014.pdf', bytes: Buffer.from('%PDF-1.7'), keptBy: 'u' }
  await keepPaper(house.db, paper, now)
})
afterAll(() => house.db.destroy())

function address(path: string): string {
  return path
    .replace('/verband/:id', '/verband/n-heerlen')
    .replace('/casus/:id', `/casus/${caseId}`)
    .replace('/nieuw', '/nieuw?gemeente=onbekend&wat=added')
    .replace('/weergaven/:id', '/weergaven/van-een-ander')
    .replace('/sessies/:id', '/sessies/van-een-ander')
    .replace(':key', 'pk1')
    .replace(':name', 'besluit-2026-014.pdf')
}

let asked = 0

async function ask(route: string, given: Record<string, string>, cookie: string) {
  // Another account every time: this is not about guessing.
  const fields = route === 'POST /aanmelden' ? { 'e-mail': `${asked++}@voorbeeld.test` } : given
  const [method = '', path = ''] = route.split(' ')
  const answer =
    method === 'GET'
      ? await house.app.request(address(path), { headers: { cookie } })
      : await house.post(address(path), fields, cookie === '' ? {} : { cookie })
  return { status: answer.status, location: answer.headers.get('location'), html: await answer.text() }
}

it('has a row for every route, and no row without one', () => {
  const routes = house.app.routes.filter(({ method }) => method !== 'ALL')
  expect([...new Set(routes.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual(
    Object.keys(matrix).sort(),
  )
})

describe.each(Object.entries(matrix))('%s', (route, { signedOut, status, fields }) => {
  it('to nobody', async () => {
    const answer = await ask(route, fields, '')
    expect(answer.status).toBe(signedOut)
    if (signedOut === 303) expect(answer.location).toMatch(/^\/aanmelden/)
    expect(answer.html).not.toContain(planted)
  })

  it('to every role of every scope', async () => {
    const wrong: string[] = []
    for (const role of roles) {
      for (const scope of scopeNames) {
        const answer = await ask(route, fields, await house.cookieOf(`${role}-${scope}`))
        const expected = status(role, scope)
        if (answer.status !== expected) wrong.push(`${role} ${scope}: ${answer.status}, not ${expected}`)
        const reads = readers.includes(role) && sees(scope)
        // The log names a network by its number to who reads everybody's acts, and nothing that stands in it.
        const named = role === 'privacy' && route.includes('/logboek') ? [] : ['V-1917']
        const leak = [planted, ...named, 'value of pk1'].find(word => answer.html.includes(word))
        if (!reads && leak !== undefined) wrong.push(`${role} ${scope} reads ${leak}`)
        if (answer.html.includes('value of pk1') && !workers.includes(role))
          wrong.push(`${role} ${scope} opened`)
      }
    }
    expect(wrong).toEqual([])
  })
})

it('writes down what was seen and done, and leaves it whole', async () => {
  const actions = new Set((await house.log()).map(({ action }) => action))
  for (const action of [
    'view-network',
    'judge',
    'open-case',
    'view-case',
    'open-contact',
    'look-up',
    'share',
  ])
    expect(actions).toContain(action)
})
