import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readSourceFiles } from '../../crawler/source-file.ts'
import { boards } from '../../demo/advert.ts'
import { advertsOn, nights } from '../../demo/story.ts'

const { sources, faults } = readSourceFiles([fileURLToPath(new URL('../../demo/sources', import.meta.url))])

test('every board has a source file without faults', () => {
  expect(faults).toEqual([])
  expect(sources.map(source => source.id).sort()).toEqual([...boards].sort())
})

test('the sources stand on loopback, are marked as demo and only iep needs a browser', () => {
  expect(Object.fromEntries(sources.map(({ id, home }) => [id, home]))).toEqual({
    linde: 'http://127.0.0.1:4711/',
    beuk: 'http://127.0.0.1:4712/',
    iep: 'http://127.0.0.1:4713/',
    hazelaar: 'http://127.0.0.1:4714/',
  })
  for (const source of sources) {
    expect(source.demo).toBe(true)
    expect(source.basis).toEqual([])
    expect(source.manners.browser).toBe(source.id === 'iep')
  }
})

test('the least yield is met on every night', () => {
  for (let night = 1; night <= nights; night++) {
    const adverts = advertsOn(night)
    for (const source of sources) {
      const found = adverts.filter(advert => advert.board === source.id).length
      expect(found, `${source.id}, night ${night}`).toBeGreaterThanOrEqual(source.expect.adverts)
    }
  }
})
