import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServedBoards } from '../../demo/boards.ts'
import { advertsOn, nights } from '../../demo/story.ts'
import { openDatabase } from '../../storage/database.ts'
import { readKeys } from '../../storage/keys.ts'
import { sealWith } from '../../storage/seal.ts'
import { boardsAnywhere, demoFolder, inbeeld } from './inbeeld.ts'

const { data, remove } = demoFolder()
const secret = 'een-geheim-dat-nergens-mag-staan'
let boards: ServedBoards & { port: number }
let said = ''

const environment = () => ({
  INBEELD_DATA: data,
  INBEELD_DEMO_PORT: String(boards.port),
  INBEELD_NOW: '2026-11-24T01:30:00Z',
  INBEELD_OIDC_ISSUER: 'https://gemeente.example/',
  INBEELD_OIDC_CLIENT: 'inbeeld',
  INBEELD_OIDC_SECRET: secret,
})

async function run(words: string[], input = '') {
  const result = await inbeeld(words, environment(), input).result
  said += result.stdout + result.stderr
  return result
}

beforeAll(async () => {
  boards = await boardsAnywhere()
  // Iep needs a browser; the three others show every kind of writing.
  await run(['crawl', 'linde', 'beuk', 'hazelaar'])
  await run(['analyse'])
  await run(['networks', '--json'])
  await run(['sources'])
  await run(['check'])
  await run(['log', 'export'])
  await run(['user', 'add', '--name', 'P', '--email', 'p@demo.example', '--role', 'privacy'], `${secret}\n`)
  await run(['crawl', 'nergens'])
  const elsewhere = `postgres://inbeeld:${secret}@127.0.0.1:1/inbeeld`
  const unreachable = await inbeeld(['check'], { INBEELD_DATA: data, INBEELD_DATABASE: elsewhere }).result
  expect(unreachable.code).toBe(4)
  said += unreachable.stdout + unreachable.stderr
  await run(['archive', 'linde', '--advert', 'nergens', '--to', join(data, 'none.wacz')])
}, 180_000)
afterAll(async () => {
  await boards.close()
  remove()
})

const adverts = advertsOn(nights).filter(({ board }) => board !== 'iep')

/** Names that stand in somebody else's text: "een vriendin, Ellen". Reading knows a name by its field and by "ik ben". */
const mentioned = new Set(
  adverts.flatMap(({ name, body }) =>
    adverts
      .map(other => other.name)
      .filter(other => other !== name && other.length > 4 && new RegExp(`\\b${other}\\b`).test(body)),
  ),
)

/** Every file that was written, but for the keys that a demo keeps inside. */
function written(): Map<string, string> {
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' })
    .filter(file => file !== 'keys.json' && statSync(join(data, file)).isFile())
    .map(file => [file, readFileSync(join(data, file)).toString('latin1')] as const)
  return new Map([...files, ['what was said', Buffer.from(said).toString('latin1')]])
}

/** Numbers as they may stand anywhere: with and without what stands between their digits. */
function numbersIn(text: string): string[] {
  const bare = text.replace(/(?<=\d)[ ./()_*-]{1,3}(?=\d)/g, '')
  return adverts.flatMap(({ numbers }) =>
    numbers.filter(number => bare.includes(number.slice(3)) || text.includes(number.slice(3))),
  )
}

function wordsIn(text: string, planted: readonly string[]): string[] {
  return [...new Set(planted)].filter(word => {
    const bytes = Buffer.from(word, 'utf8')
      .toString('latin1')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    return new RegExp(`(?<![A-Za-z0-9])${bytes}(?![A-Za-z0-9])`).test(text)
  })
}

describe('after a night, the bytes of database, captures, logs and output', () => {
  it('were really searched: what was planted was read and is there, sealed', async () => {
    const db = await openDatabase(`sqlite:${join(data, 'inbeeld.sqlite')}`)
    const seal = sealWith(readKeys(join(data, 'keys.json')))
    const rows = await db.selectFrom('contact').select(['kind', 'sealed']).execute()
    const opened = new Set(rows.map(({ sealed }) => seal.open(sealed)))
    await db.destroy()
    const read = adverts.flatMap(({ numbers }) => numbers).filter(number => opened.has(number))
    expect(read.length).toBeGreaterThan(100)
    expect(written().get('inbeeld.sqlite')?.length).toBeGreaterThan(1_000_000)
    expect(numbersIn('bel 06-12 34 00 00 of')).toEqual(
      adverts.some(({ numbers }) => numbers.includes('+31612340000')) ? ['+31612340000'] : [],
    )
    const [one] = adverts.flatMap(({ numbers }) => numbers)
    expect(numbersIn(`bel 06 ${one?.slice(4, 8)}-${one?.slice(8)}`)).toContain(one)
  })

  it('hold no planted number, in no writing', () => {
    for (const [file, text] of written()) expect([file, numbersIn(text)]).toEqual([file, []])
  })

  it("hold no planted mailbox, address or website, and nobody's own name", () => {
    // The club is a business under its own name, not a person.
    const names = adverts.map(({ name }) => name).filter(name => name.length > 4 && name !== 'Club Hazelaar')
    const others = adverts.flatMap(({ emails, address, website }) => [
      ...emails,
      address ?? '',
      website ?? '',
    ])
    const planted = [...names, ...others.filter(word => word !== '')]
    expect(new Set(planted).size).toBeGreaterThan(40)
    for (const [file, text] of written())
      expect([file, wordsIn(text, planted).filter(word => !mentioned.has(word))]).toEqual([file, []])
  })

  it('hold the names of others that a text mentions in passing: a known limit, of three names here', () => {
    const left = [...written().values()].flatMap(text => wordsIn(text, [...mentioned]))
    expect([...new Set(left)].sort()).toEqual(['Ellen', 'Hanneke', 'Ilona'])
  })

  it('hold no secret of the settings', () => {
    for (const [file, text] of written()) expect([file, text.includes(secret)]).toEqual([file, false])
  })
})
