import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chainWith, record } from '../../storage/access-log.ts'
import { belongTogether, createKeys, readKeys, replaceKeys, withNewValueKey } from '../../storage/keys.ts'
import { resealAll } from '../../storage/reseal.ts'
import { sealWith } from '../../storage/seal.ts'
import { remembered } from '../dashboard/fixture.ts'
import { onBothDatabases } from './databases.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inbeeld-test-'))
  path = join(folder, 'keys.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a key file', () => {
  it("is its owner's alone, is never overwritten, and is replaced as a whole", () => {
    const keys = createKeys(path)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(() => createKeys(path)).toThrow('EEXIST')
    const next = withNewValueKey(keys)
    replaceKeys(path, next)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readKeys(path)).toEqual(next)
    expect(next.retired).toEqual([keys.value])
    expect([next.link, next.session]).toEqual([keys.link, keys.session])
  })

  it('that is wrong is refused without a word of its content', () => {
    createKeys(path)
    const { link, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>
    rmSync(path)
    replaceKeys(path, { ...createKeys(join(folder, 'other.json')), link: Buffer.from('kort') })
    expect(() => readKeys(path)).toThrow(/is not right: link$/)
    expect(() => readKeys(join(folder, 'none.json'))).toThrow('there is no key file')
    expect([link, rest.value].every(text => text !== undefined)).toBe(true)
  })
})

onBothDatabases('a new value key', db => {
  async function fill(keys: ReturnType<typeof createKeys>) {
    const seal = sealWith(keys)
    for (let n = 0; n < 450; n++)
      await db()
        .insertInto('contact')
        .values({ key: `k${n}`, kind: 'phone', sealed: seal.close(`value ${n}`), first_seen: '2026' })
        .execute()
    const { key, bytes } = seal.shroud(Buffer.from('a page'))
    await db().insertInto('capture_body').values({ sha256: 'h', key, bytes, size: 6 }).execute()
    const note = { note: 'omdat', at: new Date(), actor: 'u', origin: 'o', action: 'a', object: 'o' }
    const log = chainWith(keys, seal, remembered())
    await record(db(), log, { ...note, within: null, result: 'done', purpose: null })
    return seal
  }

  it('opens everything, before, while and after values are moved to it; then the old key opens nothing', async () => {
    const old = createKeys(path)
    const running = sealWith(old, () => readKeys(path))
    await fill(old)
    replaceKeys(path, withNewValueKey(old))
    const fresh = sealWith(readKeys(path))
    expect(await resealAll(db(), fresh)).toBe(452)
    expect(await resealAll(db(), fresh)).toBe(0)

    const rows = await db().selectFrom('contact').select(['key', 'sealed']).execute()
    const body = await db().selectFrom('capture_body').selectAll().executeTakeFirstOrThrow()
    // Started with the old key, and never stopped: it looks at the file again when it must.
    for (const { key, sealed } of rows) expect(running.open(sealed)).toBe(`value ${key.slice(1)}`)
    expect(Buffer.from(running.unshroud(body.key, body.bytes)).toString()).toBe('a page')
    // What it sealed before it looked is opened by everybody, and moved later.
    const late = sealWith(old).close('late')
    expect(fresh.open(late)).toBe('late')
    await db().updateTable('contact').set({ sealed: late }).where('key', '=', 'k7').execute()
    expect(await resealAll(db(), fresh)).toBe(1)

    replaceKeys(path, { ...readKeys(path), retired: [] })
    const last = sealWith(readKeys(path))
    const moved = await db().selectFrom('contact').select(['key', 'sealed']).execute()
    for (const { sealed } of moved) expect(() => last.open(sealed)).not.toThrow()
    expect(() => sealWith(old).open(moved[0]?.sealed ?? '')).toThrow('cannot be opened')
    expect(() => last.open(late)).toThrow('cannot be opened')
  })

  it('leaves the keys that belong to a database what they are; other keys are refused', async () => {
    const old = createKeys(path)
    expect(await belongTogether(db(), old)).toBe(true)
    expect(await belongTogether(db(), withNewValueKey(old))).toBe(true)
    expect(await belongTogether(db(), createKeys(join(folder, 'other.json')))).toBe(false)
  })
})
