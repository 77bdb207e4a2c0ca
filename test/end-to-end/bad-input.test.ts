import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoFolder, inbeeld } from './inbeeld.ts'

let folder: string
let settings: Record<string, string>
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
  settings = { INBEELD_DATA: join(folder, 'data'), INBEELD_KEYS: join(folder, 'keys.json') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const initKeys = () => inbeeld(['keys', 'init'], settings).result
const sources = (text: string) => {
  const path = join(folder, 'bord.yaml')
  writeFileSync(path, text)
  settings.INBEELD_SOURCES = folder
  return path
}
const withoutBasis = `id: bord
name: Bord
home: https://bord.example/
basis: null
manners: { perMinute: 6 }
listing: { kind: pages, start: [/], card: .kaart, advert: { css: a } }
advert: { ref: { path: '/a/(\\d+)' }, fields: { title: { css: h1 } } }
expect: { adverts: 1 }
`

describe('source files', () => {
  it('with faults are all listed with line and path, and nothing is crawled', async () => {
    await initKeys()
    const path = sources(withoutBasis.replace('perMinute: 6', 'perMinute: nul').replace('name: Bord\n', ''))
    for (const command of [
      ['crawl', 'bord'],
      ['sources', 'check'],
    ]) {
      const { code, stderr } = await inbeeld(command, settings).result
      expect(code).toBe(4)
      expect(stderr).toContain(`${path}:1: name:`)
      expect(stderr).toContain(`${path}:4: manners.perMinute:`)
    }
  })

  it('without a lawful basis are refused by name', async () => {
    await initKeys()
    sources(withoutBasis)
    const { code, stderr } = await inbeeld(['crawl', 'bord'], settings).result
    expect(code).toBe(4)
    expect(stderr).toBe('bord: no lawful basis is recorded, so nothing is fetched\n')
  })

  it('whose lawful basis has ended make a night exit 9 and say so', async () => {
    await initKeys()
    const ended = `basis: {document: a.pdf, owner: Gemeente, dpia: D, validFrom: 2025-01-01, validUntil: 2025-12-31,
  municipalities: [GM0917]}`
    sources(withoutBasis.replace('basis: null', ended))
    const { code, stderr } = await inbeeld(['night'], settings).result
    expect([code, stderr]).toEqual([
      9,
      expect.stringContaining('bord: its lawful basis ended on 2025-12-31\n'),
    ])
    sources(withoutBasis)
    expect((await inbeeld(['night'], settings).result).code).toBe(0)
  })

  it('in a folder that is not there are a fault', async () => {
    const { code, stderr } = await inbeeld(['sources', 'check'], {
      ...settings,
      INBEELD_SOURCES: join(folder, 'nergens'),
    }).result
    expect([code, stderr]).toEqual([4, expect.stringContaining('this folder cannot be read')])
  })
})

describe('import', () => {
  const line = (ref: string) =>
    JSON.stringify({ source: 'bord', ref, seenAt: '2026-11-01T01:00:00Z', title: 'Rustige avond' })

  it('stores good lines, lists bad ones with number and reason, and exits 3', async () => {
    await initKeys()
    const file = join(folder, 'lines.jsonl')
    writeFileSync(
      file,
      [
        line('1'),
        '{"source":',
        line('2'),
        '{"source":"bord","ref":"3","seenAt":"gisteren","title":"x"}',
        line('4').replace('title', 'titel'),
        '',
      ].join('\n'),
    )
    const { code, stderr } = await inbeeld(['import', file], settings).result
    expect(code).toBe(3)
    expect(stderr).toContain('line 2: not valid JSON')
    expect(stderr).toContain('line 4: seenAt:')
    expect(stderr).toContain('line 5:')
    expect(stderr).toContain('2 adverts new')
    const again = await inbeeld(['import', file], settings).result
    expect(again.stderr).toContain('0 adverts new, 0 changed, 2 known already')
  })

  it('reads stdin, and its networks come out weighed', async () => {
    await initKeys()
    const told = await inbeeld(['import', '-'], settings, `${line('1')}\n${line('2')}\n`).result
    expect(told.code).toBe(0)
    expect((await inbeeld(['analyse'], settings).result).code).toBe(0)
    const { stdout } = await inbeeld(['networks', '--json'], settings).result
    const networks = stdout
      .trim()
      .split('\n')
      .map(text => JSON.parse(text) as { attention: string; rulebook: string })
    expect(networks.map(network => network.attention)).toEqual(['none', 'none'])
  })

  it('of a file that is not there says so', async () => {
    await initKeys()
    const { code, stderr } = await inbeeld(['import', join(folder, 'nergens')], settings).result
    expect([code, stderr]).toEqual([3, 'The file cannot be read (ENOENT).\n'])
  })
})

describe('settings', () => {
  it('that are wrong are named without their value', async () => {
    const { code, stderr } = await inbeeld(['check'], {
      ...settings,
      INBEELD_PORT: '99999',
      INBEELD_DATABASE: 'mysql://geheim',
    }).result
    expect(code).toBe(4)
    expect(stderr).toContain('INBEELD_PORT:')
    expect(stderr).toContain('INBEELD_DATABASE:')
    expect(stderr).not.toContain('geheim')
  })

  it('keep the keys out of the data folder', async () => {
    const { code, stderr } = await inbeeld(['check'], {
      ...settings,
      INBEELD_KEYS: join(folder, 'data', 'keys.json'),
    }).result
    expect([code, stderr]).toEqual([4, expect.stringContaining('may not stand inside the data folder')])
  })

  it('never overwrite keys', async () => {
    await initKeys()
    const { code, stderr } = await initKeys()
    expect([code, stderr]).toEqual([4, expect.stringContaining('was left as it is')])
  })

  it('name a data folder that cannot be written', async () => {
    const data = join(folder, 'een-bestand', 'data')
    writeFileSync(join(folder, 'een-bestand'), '')
    const { code, stderr } = await inbeeld(['check'], { ...settings, INBEELD_DATA: data }).result
    expect([code, stderr]).toEqual([4, `INBEELD_DATA: ${data} cannot be made or written\n`])
  })

  it('refuse keys that a database was not made with', async () => {
    await initKeys()
    await inbeeld(['analyse'], settings).result
    const other = { ...settings, INBEELD_KEYS: join(folder, 'other.json') }
    await inbeeld(['keys', 'init'], other).result
    const { code, stderr } = await inbeeld(['analyse'], other).result
    expect([code, stderr]).toEqual([
      4,
      'INBEELD_KEYS: these are not the keys that this database was made with\n',
    ])
  })

  it('keep the demo out of another database and out of a folder with anything in it', async () => {
    const elsewhere = await inbeeld(['demo'], { ...settings, INBEELD_DATABASE: 'postgres://nergens/x' })
      .result
    expect([elsewhere.code, elsewhere.stderr]).toEqual([
      4,
      expect.stringContaining('INBEELD_DATABASE: the demo keeps'),
    ])
    mkdirSync(settings.INBEELD_DATA ?? '')
    writeFileSync(join(settings.INBEELD_DATA ?? '', 'scriptie.txt'), 'niet van ons')
    const adopted = await inbeeld(['demo', '--fresh'], settings).result
    expect(adopted.code).toBe(4)
    expect(existsSync(join(settings.INBEELD_DATA ?? '', 'scriptie.txt'))).toBe(true)
  })

  it('keep the demo away from real data', async () => {
    await initKeys()
    await inbeeld(['analyse'], settings).result
    const { code, stderr } = await inbeeld(['demo'], settings).result
    expect([code, stderr]).toEqual([4, expect.stringContaining('holds data that no demo made')])
    expect(existsSync(join(folder, 'data', 'demo.json'))).toBe(false)
  })
})

describe('a port in use', () => {
  it.each([
    ['INBEELD_PORT', ['serve']],
    ['INBEELD_DEMO_PORT', ['demo', '--boards']],
  ])('is one clear sentence that names %s', async (name, command) => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const demo = demoFolder()
    try {
      const { code, stderr } = await inbeeld(command, { INBEELD_DATA: demo.data, [name]: String(port) })
        .result
      expect(code).toBe(4)
      expect(stderr.trim()).toMatch(new RegExp(`^${name}: Port ${port} is in use[^\n]*$`))
    } finally {
      other.close()
      demo.remove()
    }
  })
})

describe('a command line', () => {
  it.each([
    [['nergens']],
    [['crawl']],
    [['crawl', 'nergens']],
    [['networks']],
    [['import', '--wat']],
    [['user', 'add', '--name', 'x']],
  ])('%j is wrong usage', async words => {
    await initKeys()
    const { code, stdout } = await inbeeld(words, settings).result
    expect([code, stdout]).toEqual([2, ''])
  })

  it('explains every command', async () => {
    const { stderr } = await inbeeld(['--help'], settings).result
    for (const [, command] of stderr.matchAll(/^ {2}(\w+) /gm)) {
      expect((await inbeeld([command ?? '', '--help'], settings).result).code).toBe(0)
    }
  })
})
