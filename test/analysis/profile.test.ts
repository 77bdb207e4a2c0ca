import { describe, expect, it, test } from 'vitest'
import { profile } from '../../analysis/profile.ts'
import { sightingSchema } from '../../crawler/sighting.ts'

function sighting(fields: Record<string, unknown>) {
  return sightingSchema.parse({
    source: 'bord',
    ref: '1',
    seenAt: '2026-11-05T10:00:00Z',
    title: 'Advertentie',
    ...fields,
  })
}

describe('profile', () => {
  it('joins contacts of fields and text; plain once is not disguised', () => {
    const { contacts } = profile(
      sighting({
        body: 'bel nul zes 12 34 56 78 of mail lisa(at)mail.example',
        phones: ['31612345678', '668***'],
        handles: ['telegram:lisa', 'whatsapp:+31687654321'],
      }),
      'NL',
    )
    expect(contacts).toEqual([
      { kind: 'phone', value: '+31612345678', disguised: false },
      { kind: 'handle', value: 'telegram:lisa', disguised: false },
      { kind: 'phone', value: '+31687654321', disguised: false },
      { kind: 'email', value: 'lisa@mail.example', disguised: true },
    ])
  })

  it('puts the name field first and masks names as whole words', () => {
    const { names, title, body } = profile(
      sighting({
        name: '★ Léa ★',
        title: 'LEA in Maastricht',
        body: "Ik ben Emma. Lea's kamer, bel lea. Leas niet.",
      }),
      'NL',
    )
    expect(names).toEqual(['lea', 'emma'])
    expect(title.text).toBe('⟦name⟧ in Maastricht')
    expect(body.text).toBe("Ik ben ⟦name⟧. ⟦name⟧'s kamer, bel ⟦name⟧. Leas niet.")
  })

  it.each([
    ['Wij hebben Lisa en Bella in Brunssum.', 'Wij hebben ⟦name⟧ en ⟦name⟧ in Brunssum.'],
    ['Bella and Lisa are here.', '⟦name⟧ and ⟦name⟧ are here.'],
    ['Lisa en Maastricht, een goed stel.', '⟦name⟧ en Maastricht, een goed stel.'],
    ['Lisa en haar vriendin.', '⟦name⟧ en haar vriendin.'],
  ])('masks who is named together with a known name: %s', (body, masked) => {
    expect(profile(sighting({ name: 'Lisa', body }), 'NL').body.text).toBe(masked)
  })

  it('leaves a common word in small letters', () => {
    const { body } = profile(sighting({ name: 'Roos', body: 'Roos geeft je een roos' }), 'NL')
    expect(body.text).toBe('⟦name⟧ geeft je een roos')
  })

  it('masks the second word of a name and the address field as well', () => {
    const { body, names } = profile(
      sighting({
        name: 'Lisa Marie',
        address: 'Hoek van het plein',
        body: 'Marie ontvangt: hoek van het plein',
      }),
      'NL',
    )
    expect(names).toEqual(['lisa'])
    expect(body.text).toBe('⟦name⟧ ontvangt: ⟦address⟧')
  })

  it('reads ages with the field first and without placeholders', () => {
    expect(profile(sighting({ age: 25, body: '23 jaar' }), 'NL').ages).toEqual([25, 23])
    expect(profile(sighting({ age: 99, body: '23 jaar' }), 'NL').ages).toEqual([23])
  })

  it.each<[fields: Record<string, unknown>, gm: string | null]>([
    [{ place: 'Heerlen', body: 'in Maastricht' }, 'GM0917'],
    [{ postcode: '6211 AB Maastricht' }, 'GM0935'],
    [{ postcode: '6211 AB', body: 'in Heerlen' }, 'GM0917'],
    [{ body: 'in Sittard en Geleen' }, 'GM1883'],
    [{ body: 'in Maastricht en Heerlen' }, null],
    [{ place: 'Ergens', body: 'in Maastricht' }, null],
    [{ body: 'nergens' }, null],
  ])('%j lies in %s', (fields, gm) => {
    expect(profile(sighting(fields), 'NL').location?.gm ?? null).toBe(gm)
  })

  it('dates a tour by the moment of the sighting', () => {
    const { tour } = profile(sighting({ body: '7 t/m 10 nov Sittard, 11-14 Maastricht' }), 'NL')
    expect(tour.map(stop => [stop.gm, stop.from, stop.until])).toEqual([
      ['GM1883', '2026-11-07', '2026-11-10'],
      ['GM0935', '2026-11-11', '2026-11-14'],
    ])
  })

  it('joins prices and languages of fields and text', () => {
    const read = profile(
      sighting({
        prices: [{ minutes: 60, euros: 150 }],
        languages: ['Nederlands'],
        body: 'incall 1 uur 150, 30 min €80. I speak English',
      }),
      'NL',
    )
    expect(read.prices).toEqual([
      { minutes: 60, euros: 150, where: 'in' },
      { minutes: 30, euros: 80, where: 'in' },
    ])
    expect(read.spoken).toEqual(['en', 'nl'])
  })
})

test('a number too uncertain to link is masked all the same', () => {
  const { contacts, body } = profile(sighting({ body: 'Ik ben 21 06 41 52 63 74 app mij' }), 'NL')
  expect(contacts).toEqual([])
  expect(body.text).toBe('Ik ben 21 ⟦phone⟧ app mij')
})

const openings = ['Hoi, ik ben Lisa uit Maastricht. ', '', 'REAL 100% foto ★ ', 'ref 0612345678 ']
const contacts = [
  'Bel 06-12345678',
  'app nul zes twaalf 34 56 78',
  '0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣ 💋',
  '+31 (0)6 1234 5678 of 06.87.65.43.21',
  'wa.me/31612345678 (06 12345678)',
  'mail lisa.mst@mail.example of lisa.mst at mail dot nl',
  'telegram: @lisa_mst, lisa_mst is mijn account; t.me/lisa_mst',
  '⟦phone⟧ 06 12 34 56 78 ⟦',
  'insta: lisa.mst\nwww.lisa-mst.nl/06-12345678',
  'id-0612345678-x en 0612345678',
]
const endings = ['', ' 23 jaar, 1 uur 150', ' groetjes Lisa', '\nStationsstraat 12, 6211 AB']

test('no contact that is read survives in the masked text', () => {
  for (const opening of openings)
    for (const contact of contacts)
      for (const ending of endings) {
        const text = `${opening}${contact}${ending}`
        const read = profile(
          sighting({ title: contact, body: text, name: 'Lisa', phones: ['06-12345678'] }),
          'NL',
        )
        for (const masked of [read.title, read.body]) {
          const lower = masked.text.toLowerCase()
          const digits = masked.text.normalize('NFKC').replace(/\D/g, '')
          for (const { kind, value } of read.contacts) {
            const bare = kind === 'handle' ? value.slice(value.indexOf(':') + 1) : value
            expect(lower, text).not.toContain(bare)
            if (kind === 'phone') expect(digits, text).not.toContain(value.slice(-8))
          }
          expect(lower, text).not.toMatch(/\blisa\b/)
          expect(masked.text.split('⟦').length - 1, text).toBe(masked.slots.length)
          for (const slot of masked.slots)
            expect(masked.text.slice(slot.start, slot.end)).toBe(`⟦${slot.kind}⟧`)
        }
      }
})
