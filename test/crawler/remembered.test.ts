import { expect, it } from 'vitest'
import type { Answer } from '../../crawler/fetch.ts'
import { createRemembered } from '../../crawler/remembered.ts'

const answer = (headers: Record<string, string>, status = 200): Answer => ({
  url: 'http://127.0.0.1/a.js',
  status,
  headers,
  bytes: Buffer.from('1'),
  rendered: false,
  redirectedFrom: [],
  requestHeaders: {},
  address: '127.0.0.1:80',
})

async function timesAsked(given: Answer): Promise<number> {
  let asked = 0
  const remembered = createRemembered()
  const ask = async () => {
    asked++
    return given
  }
  await Promise.all([remembered('/a.js', ask), remembered('/a.js', ask)])
  await remembered('/a.js', ask)
  return asked
}

it.each<[string, Answer, number]>([
  ['a script without a word on it', answer({}), 1],
  ['one that may be kept for a day', answer({ 'cache-control': 'public, max-age=86400' }), 1],
  ['one that must not be kept', answer({ 'cache-control': 'no-store' }), 3],
  ['one for this visitor alone', answer({ 'cache-control': 'private' }), 3],
  ['one that depends on a cookie', answer({ vary: 'Accept, Cookie' }), 3],
  ['one that gives a cookie', answer({ 'set-cookie': 'a=1' }), 3],
  ['one that is not there', answer({}, 404), 3],
])('of three that ask for %s, the site sees as many as it should', async (_, given, times) => {
  expect(await timesAsked(given)).toBe(times)
})

it('a failure is no answer to anybody else', async () => {
  let asked = 0
  const remembered = createRemembered()
  const ask = async () => {
    if (asked++ === 0) throw new Error('weg')
    return answer({})
  }
  const results = await Promise.allSettled([remembered('/a.js', ask), remembered('/a.js', ask)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
})
