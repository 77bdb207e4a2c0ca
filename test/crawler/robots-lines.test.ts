import { describe, expect, it } from 'vitest'
import { readLines } from '../../crawler/robots-lines.ts'

const lines = (octets: string) => [...readLines(Buffer.from(octets, 'latin1'))]
const named = { key: 'user-agent', value: 'merel' }
const allowed = { key: 'allow', value: '/a' }

describe('line ends, as in the files that Google publishes', () => {
  const parts = ['User-Agent: merel', 'Allow: /a', 'User-Agent: mus', '', '', 'Disallow: /']
  const four = [named, allowed, { key: 'user-agent', value: 'mus' }, { key: 'disallow', value: '/' }]
  it.each([
    ['Unix', `${parts.join('\n')}\n`],
    ['DOS', `${parts.join('\r\n')}\r\n`],
    ['old Mac', `${parts.join('\r')}\r`],
    ['none at the end', parts.join('\n')],
    ['mixed', 'User-Agent: merel\nAllow: /a\r\nUser-Agent: mus\n\r\n\nDisallow: /'],
  ])('%s', (_, text) => {
    expect(lines(text)).toEqual(four)
  })
})

describe('a byte order mark, as in the files that Google publishes', () => {
  const text = 'User-Agent: merel\nAllow: /a\n'
  it.each([
    ['whole', `\xEF\xBB\xBF${text}`, [named, allowed]],
    ['two thirds', `\xEF\xBB${text}`, [named, allowed]],
    ['one third', `\xEF${text}`, [named, allowed]],
    ['broken: its line is lost', `\xEF\x11\xBF${text}`, [allowed]],
    ['not at the beginning: its line is lost', 'User-Agent: merel\n\xEF\xBB\xBFAllow: /a\n', [named]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected)
  })
})
