import { describe, expect, test } from 'vitest'
import { extract } from '../../analysis/extract.ts'
import { firstSet } from '../../bench/fields/first/generate.ts'
import { invented, phoneStyles } from '../../bench/fields/first/phones.ts'
import { findNames } from '../../crawler/fields/name.ts'
import { chance } from '../../demo/chance.ts'

/** What of the values can still be read in the masked text. */
function survivors(text: string): string[] {
  const { masked, phones, emails, handles } = extract('', text)
  const shown = masked.toLowerCase()
  const digits = shown.replace(/\D/g, '')
  const again = extract('', masked)
  return [
    ...phones.filter(phone => digits.includes(phone.slice(-8))),
    ...emails.filter(email => shown.includes(email)),
    ...handles.filter(handle => new RegExp(`(?<![a-z0-9])${escaped(handle)}(?![a-z0-9])`).test(shown)),
    ...findNames(text)
      .map(({ value }) => value)
      .filter(name => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'u').test(shown)),
    ...[again.phones, again.emails, again.handles].flat(),
  ]
}

const escaped = (handle: string) => handle.slice(handle.indexOf(':') + 1).replace(/[.\\+*?]/g, '\\$&')

test('nothing that was read survives in the masked text', () => {
  for (const split of ['tune', 'validation'] as const)
    for (const { text } of firstSet(split)) expect(survivors(text), text).toEqual([])
})

describe('several values of every kind in one text', () => {
  const draw = chance('masked')
  test.each(Object.entries(phoneStyles))('with a number in %s', (_, write) => {
    for (let turn = 0; turn < 40; turn++) {
      const number = draw.whole(10_000_000, 99_999_999)
      const parts = [
        write(invented(draw), draw),
        `ik ben ${draw.pick(['Lisa', 'Noor', 'Zoë'])} en ik ontvang graag`,
        `mail ${draw.pick(['lisa.maas@post.example', 'noor (at) post (punt) example'])}`,
        `telegram: @${draw.pick(['lisa_mst', 'noor.22'])}`,
        `${draw.pick(['Stationsstraat', 'Wilhelminalaan', 'Bahnhofstraße'])} ${draw.whole(1, 200)}, ${draw.whole(6120, 6499)} XB`,
        `kijk op ${draw.pick(['www.lisa-mst.example', 'https://noor.example/kamer?x=1'])}`,
        `KvK ${number}`,
      ]
      const text = draw.some(parts, parts.length).join(draw.pick(['\n', '. ', ' | ']))
      expect(survivors(text), text).toEqual([])
      const { masked } = extract('', text)
      expect(masked).not.toMatch(/straat|laan|6[1-4]\d\d XB|\.example|Lisa|Noor|Zoë/i)
      expect(masked).not.toContain(String(number))
    }
  })
})
