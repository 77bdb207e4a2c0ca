import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { indicators } from '../../../analysis/indicators/index.ts'
import { rulebook } from '../../../analysis/rulebook.ts'

const files = (folder: URL, end: string) =>
  readdirSync(folder)
    .filter(name => name.endsWith(end) && !name.startsWith('index.'))
    .map(name => name.slice(0, -end.length))
    .sort()
const ids = indicators.map(({ id }) => id).sort()

describe('the list of indicators', () => {
  it('holds every file once', () => {
    expect(ids).toEqual(files(new URL('../../../analysis/indicators/', import.meta.url), '.ts'))
  })
  it('has a test for every indicator', () => {
    expect(files(new URL('.', import.meta.url), '.test.ts')).toEqual(ids)
  })
  it('has weights for every indicator, and an indicator for every weight', () => {
    expect(Object.keys(rulebook.points).sort()).toEqual(ids)
  })
  it.each(indicators.map(one => [one.id, one] as const))('%s says what it is', (_, question) => {
    const texts = [question.label, question.question, question.basis, question.misses]
    if (question.role === 'indicator') texts.push(question.innocent)
    for (const text of texts) expect(text.length).toBeGreaterThan(10)
    expect(question.question).toMatch(/\?$/)
    for (const text of texts) expect(text).not.toContain('!')
  })
})
