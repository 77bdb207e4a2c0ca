import { expect, test } from 'vitest'
import { findSpoken, spokenFrom } from '../../../crawler/fields/spoken.ts'

test.each<[written: string, ...read: string[]]>([
  ['spreekt Nederlands en Engels', 'en', 'nl'],
  ['I speak English and a little Dutch', 'en', 'nl'],
  ['Talen: NL, EN, RO', 'en', 'nl', 'ro'],
  ['Talen: 🇳🇱🇬🇧', 'en', 'nl'],
  ['Talen:\nNederlands, Frans', 'fr', 'nl'],
  ['Ik spreek geen Nederlands, wel Engels', 'en'],
  ['English speaking only', 'en'],
  ['ich spreche Deutsch und Englisch', 'de', 'en'],
  ['je parle français et anglais', 'en', 'fr'],
  ['Beszélek hollandul és angolul', 'en', 'nl'],
  ['Mówię po niderlandzku i angielsku', 'en', 'nl'],
  ['Falo holandês e inglês', 'en', 'nl'],
  ['Parlo olandese e inglese', 'en', 'nl'],
  ['🗣 🇳🇱 🇷🇴', 'nl', 'ro'],
  ['Nederlandstalig', 'nl'],
  ['moedertaal is Roemeens', 'ro'],
  ['Spreek je Engels?'],
  ['do you speak English?'],
  ["I don't speak Dutch"],
  ['spreken we af?'],
  ['Nederlands meisje'],
  ['🇷🇴 meisje'],
  ['geen Engels sprekende klanten'],
])('%s', (written, ...expected) => {
  expect(findSpoken(written)).toEqual(expected)
})

test.each<[field: string[], ...read: string[]]>([
  [['Nederlands', 'Engels'], 'en', 'nl'],
  [['nl', 'en'], 'en', 'nl'],
  [['Nederlands en Duits'], 'de', 'nl'],
  [['NL/EN/DE'], 'de', 'en', 'nl'],
  [['🇳🇱', '🇬🇧'], 'en', 'nl'],
  [['français'], 'fr'],
  [['Klingon']],
  [[]],
])('field %j', (field, ...expected) => {
  expect(spokenFrom(field)).toEqual(expected)
})
