import { expect, test } from 'vitest'
import { findBareHandles, findHandles, handlesFrom } from '../../../crawler/fields/handle.ts'

test.each<[written: string, ...read: string[]]>([
  ['telegram: @lisa_mst', 'telegram:lisa_mst'],
  ['tg @lisax', 'telegram:lisax'],
  ['t.me/lisa_mst', 'telegram:lisa_mst'],
  ['insta: lisa.mst', 'instagram:lisa.mst'],
  ['Telegram: lisamaas', 'telegram:lisamaas'],
  ['Snap: lisaxx22', 'snapchat:lisaxx22'],
  ['snapchat lisa_22', 'snapchat:lisa_22'],
  ['whatsapp: @lisa', 'whatsapp:lisa'],
  ['https://x.com/lisamst', 'x:lisamst'],
  ['onlyfans.com/lisamst', 'onlyfans:lisamst'],
  ['Signal: lisa.07', 'signal:lisa.07'],
  ['@lisa_mst op telegram', 'telegram:lisa_mst'],
  ['lisa_mst (insta)', 'instagram:lisa_mst'],
  ['mijn snap is lisamaas', 'snapchat:lisamaas'],
  ['OF: lisa_of', 'onlyfans:lisa_of'],
  ['only fans lisa_x', 'onlyfans:lisa_x'],
  ['tiktok.com/@lisa_m?lang=nl', 'tiktok:lisa_m'],
  ['LINE ID lisa888', 'line:lisa888'],
  ['kik: lisa88 en viber: @lisa.v', 'kik:lisa88', 'viber:lisa.v'],
  ['t . me / lisa_mst', 'telegram:lisa_mst'],
  ['06 12 of telegram: @lisa_mst of bel', 'telegram:lisa_mst'],
  ['line dance 2x, of 2x per week'],
  ['whatsapp only24'],
  ['telegram beschikbaar'],
  ['Telegram: stuur een bericht'],
  ['telegram of whatsapp'],
  ['signal: zelfde nummer'],
  ['whatsapp 0612345678'],
  ['telegram: t.me/lisa_mst', 'telegram:lisa_mst'],
  ['t.me/+31612345678'],
  ['insta: lisa@mail.example'],
  ['kusjes x @lisa'],
  ['instagram.com/explore'],
])('%s', (written, ...expected) => {
  expect(findHandles(written).map(({ value }) => value)).toEqual(expected)
})

test.each<[written: string, ...read: string[]]>([
  ['telegram:lisa_mst', 'telegram:lisa_mst'],
  ['Signal: Lisa', 'signal:lisa'],
  ['ig:@lisa', 'instagram:lisa'],
  ['whatsapp:+31612345678'],
  ['lisa'],
])('field %s', (written, ...expected) => {
  expect(handlesFrom(written)).toEqual(expected)
})

test('a name on no known platform is found for masking only', () => {
  expect(findBareHandles('bel @lisa_m of a@b.example').map(({ value }) => value)).toEqual(['@lisa_m'])
})
