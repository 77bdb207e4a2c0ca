import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import places from '../../../crawler/fields/places.json' with { type: 'json' }
import towns from '../../../crawler/fields/towns.json' with { type: 'json' }

const root = join(import.meta.dirname, '../../..')

test('the list of towns is what the script makes of the package', () => {
  const target = join(mkdtempSync(join(tmpdir(), 'towns-')), 'towns.json')
  execFileSync(process.execPath, [join(root, 'towns.mjs'), target])
  expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(towns)
})

test('no town is a place of ours', () => {
  const ours = new Set(Object.values(places.inside).flat())
  const all = Object.values(towns).flatMap(names => names.split(';'))
  expect(all.filter(name => ours.has(name))).toEqual([])
  expect(all.length).toBeGreaterThan(3000)
})
