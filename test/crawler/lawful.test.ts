import { describe, expect, it } from 'vitest'
import { readRobots } from '../../crawler/lawful.ts'

const agent = 'inbeeld/1.0 (+mailto:crawl@gemeente.example)'
const site = 'https://bord.example'
const allows = (text: string, path: string) =>
  readRobots(`${site}/robots.txt`, agent, { status: 200, text }).allows(site + path)

describe('robots.txt', () => {
  it.each([
    ['nothing said', '', '/a', true],
    ['everything forbidden', 'User-agent: *\nDisallow: /', '/a', false],
    [
      'our own group goes before the general one',
      'User-agent: *\nDisallow: /\n\nUser-agent: inbeeld\nDisallow: /zoek',
      '/a',
      true,
    ],
    ['the longest match wins', 'User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/1', true],
    ['wildcards and end marks', 'User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['a byte order mark', '\uFEFFUser-agent: *\nDisallow: /a', '/a', false],
  ])('%s', (_, text, path, expected) => {
    expect(allows(text, path)).toBe(expected)
  })

  it.each([
    ['unavailable allows', { status: 404, text: '' }, true],
    ['forbidden allows', { status: 403, text: '' }, true],
    ['a server error forbids', { status: 503, text: '' }, false],
    ['no answer forbids', null, false],
  ])('%s', (_, answer, expected) => {
    expect(readRobots(`${site}/robots.txt`, agent, answer).allows(`${site}/a`)).toBe(expected)
  })

  it('keeps the crawl-delay', () => {
    expect(
      readRobots(`${site}/robots.txt`, agent, { status: 200, text: 'User-agent: *\nCrawl-delay: 7' })
        .crawlDelay,
    ).toBe(7)
  })
})
