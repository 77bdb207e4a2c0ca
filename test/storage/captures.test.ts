import { expect, it } from 'vitest'
import { type Capture, sha256 } from '../../crawler/capture.ts'
import { captureId, dropCaptures, keepCaptures, keptCaptures } from '../../storage/captures.ts'
import { onBothDatabases, seal } from './databases.ts'

const page = (url: string, text: string): Capture => {
  const bytes = Buffer.from(text)
  const headers = { 'content-type': 'text/html' }
  return {
    source: 'bord',
    url,
    kind: 'advert',
    fetchedAt: '2026-11-01T01:00:00.000Z',
    status: 200,
    headers,
    bytes,
    sha256: sha256(bytes),
    listed: { postedAt: 'vandaag' },
    provenance: null,
  }
}

onBothDatabases('captures', db => {
  const kept = async () => {
    const rows = await db().selectFrom('capture').select('url').execute()
    const urls = rows.map(row => row.url)
    const found = []
    for await (const { id: _, ...capture } of keptCaptures(db(), seal, 'bord', { urls })) found.push(capture)
    return found
  }

  it('come back byte for byte', async () => {
    const capture = page('https://bord.example/a/1', '<p>Bel 06 1234 5678 \u0000 ✓</p>')
    await keepCaptures(db(), seal, null, [capture])
    expect(await kept()).toEqual([{ ...capture, bytes: expect.anything() }])
    expect(Buffer.from((await kept())[0]?.bytes ?? [])).toEqual(capture.bytes)
  })

  it('are noise in the database', async () => {
    await keepCaptures(db(), seal, null, [page('https://bord.example/a/1', 'Bel 06 1234 5678'.repeat(50))])
    const { bytes } = await db().selectFrom('capture_body').select('bytes').executeTakeFirstOrThrow()
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('1234')
  })

  it('keep equal bytes once', async () => {
    await keepCaptures(db(), seal, null, [page('https://bord.example/a/1', 'gelijk')])
    await keepCaptures(db(), seal, null, [page('https://bord.example/a/2', 'gelijk')])
    expect(await db().selectFrom('capture_body').select('sha256').execute()).toHaveLength(1)
    expect(await kept()).toHaveLength(2)
  })

  it('cannot be read once their key is gone, or when a byte was changed', async () => {
    await keepCaptures(db(), seal, null, [page('https://bord.example/a/1', 'tekst')])
    const { key, bytes } = await db().selectFrom('capture_body').selectAll().executeTakeFirstOrThrow()
    const other = seal.shroud(Buffer.from('anders')).key
    expect(() => seal.unshroud(other, bytes)).toThrow()
    const flipped = Uint8Array.from(bytes, (byte, at) => (at === 30 ? byte ^ 1 : byte))
    expect(() => seal.unshroud(key, flipped)).toThrow()
  })

  it('stream more than one page of rows, each once', async () => {
    for (let n = 0; n < 230; n++)
      await keepCaptures(db(), seal, null, [page(`https://bord.example/a/${n}`, `tekst ${n % 7}`)])
    expect(new Set((await kept()).map(capture => capture.url)).size).toBe(230)
  })

  it('keep how they were obtained, sealed', async () => {
    const provenance = {
      sent: { 'user-agent': 'inbeeld/1 (+beheer@gemeente.example)' },
      server: '127.0.0.1:4711',
      redirectedFrom: ['https://bord.example/a/oud'],
      software: 'inbeeld/1 node/24',
      rendered: false,
    }
    await keepCaptures(db(), seal, null, [{ ...page('https://bord.example/a/1', 'tekst'), provenance }])
    expect((await kept())[0]?.provenance).toEqual(provenance)
    const row = await db().selectFrom('capture').select('provenance').executeTakeFirstOrThrow()
    expect(row.provenance).not.toContain('oud')
  })

  it('lose their bytes with the last that refers to them, not before', async () => {
    const [first, second] = [
      page('https://bord.example/a/1', 'gelijk'),
      page('https://bord.example/a/2', 'gelijk'),
    ]
    await keepCaptures(db(), seal, null, [first, second, page('https://bord.example/a/3', 'anders')])
    await dropCaptures(db(), [captureId(first)])
    expect((await kept()).map(({ url, bytes }) => [url, Buffer.from(bytes).toString()])).toEqual([
      ['https://bord.example/a/2', 'gelijk'],
      ['https://bord.example/a/3', 'anders'],
    ])
    await dropCaptures(db(), [captureId(second)])
    expect((await kept()).map(({ url }) => url)).toEqual(['https://bord.example/a/3'])
    expect(await db().selectFrom('capture_body').select('sha256').execute()).toHaveLength(1)
  })
})
