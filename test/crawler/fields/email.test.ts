import { expect, test } from 'vitest'
import { findEmails } from '../../../crawler/fields/email.ts'

test.each<[written: string, ...read: string[]]>([
  ['mail lisa.mst@mail.example nu', 'lisa.mst@mail.example'],
  ['Mail: LISA@MAIL.EXAMPLE.', 'lisa@mail.example'],
  ['lisa@mail.nl.Bel me', 'lisa@mail.nl'],
  ['a@b.example en c@d.example', 'a@b.example', 'c@d.example'],
  ['lisa(at)mail(dot)example', '~lisa@mail.example'],
  ['lisa_mst{at}mail{punt}nl', '~lisa_mst@mail.nl'],
  ['lisa apenstaartje mail punt nl', '~lisa@mail.nl'],
  ['lisa.mst at mail dot com', '~lisa.mst@mail.com'],
  ['lisa @ mail . nl. Groetjes', '~lisa@mail.nl'],
  ['lisa＠mail.example', '~lisa@mail.example'],
  ['@lisa'],
  ['insta @lisa.mst'],
  ['meet me at the hotel'],
  ['ik ben at home dot dus'],
  ['kijk me at'],
  ['150 @ 1 uur'],
])('%s', (written, ...expected) => {
  expect(findEmails(written).map(({ value, disguised }) => (disguised ? `~${value}` : value))).toEqual(
    expected,
  )
})
