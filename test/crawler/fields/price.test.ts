import { expect, test } from 'vitest'
import { findPrices } from '../../../crawler/fields/price.ts'

test.each<[written: string, ...read: string[]]>([
  ['1 uur € 150', '60 150'],
  ['60 min 120 euro', '60 120'],
  ['60 minuten: €120', '60 120'],
  ['150,-/uur', '60 150'],
  ['150 euro per uur', '60 150'],
  ['half uur 80', '30 80'],
  ['half uur vanaf 80', '30 80'],
  ['anderhalf uur €200', '90 200'],
  ['1,5 uur € 210', '90 210'],
  ['1h 150€', '60 150'],
  ['1 Stunde 150 €', '60 150'],
  ['15 min / 50 euro', '15 50'],
  ['30 min 80 / 60 min 150', '30 80', '60 150'],
  ['€80 30 min €150 60 min', '30 80', '60 150'],
  ['1 uur 150 2 uur 280', '60 150', '120 280'],
  ['Escort:\n1 uur 200\n2 uur 350', '60 200 out', '120 350 out'],
  ['incall 1h 150 outcall 1h 200', '60 150 in', '60 200 out'],
  ['incall/outcall 1h 150', '60 150'],
  ['prive ontvangst\n30 min €70', '30 70 in'],
  ['24 uur bereikbaar 06 12 34 56 78'],
  ['1 uur 06-12345678'],
  ['van 10 tot 22 uur €50 korting'],
  ['open 10 uur 150'],
  ['23 jaar 170 cm 60 kg'],
  ['€ 150'],
])('%s', (written, ...expected) => {
  const read = findPrices(written).map(({ minutes, euros, where }) =>
    `${minutes} ${euros} ${where ?? ''}`.trim(),
  )
  expect(read).toEqual(expected)
})
