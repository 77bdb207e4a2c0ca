import { expect, it } from 'vitest'
import { leastQuality } from '../../crawler/pdq.ts'
import { readPicture } from '../../crawler/picture.ts'
import { picture, pictureWidths, showsPicture } from '../../demo/pictures.ts'
import { advertsOn } from '../../demo/story.ts'

const apart = (one: string, other: string) =>
  [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter(bit => bit === '1').length

it('the rings show the same pictures again, compressed anew; nobody else shows them', async () => {
  const shown = advertsOn(12).filter(advert => advert.board === 'linde' && showsPicture(advert))
  const hashes: { subject: string; pdq: string }[] = []
  for (const [at, advert] of shown.slice(0, 60).entries()) {
    const reading = await readPicture(await picture(advert, pictureWidths[at % 2] ?? 320))
    if ('unreadable' in reading) throw new Error(reading.unreadable)
    expect(reading.quality).toBeGreaterThanOrEqual(leastQuality)
    const ring = advert.actor.startsWith('ring-')
    hashes.push({
      subject: ring ? `${advert.actor} ${Number(advert.ref) % 2}` : advert.ref,
      pdq: reading.pdq,
    })
  }
  for (const [at, one] of hashes.entries()) {
    for (const other of hashes.slice(at + 1)) {
      const same = one.subject === other.subject
      expect(apart(one.pdq, other.pdq) <= 31, `${one.subject} beside ${other.subject}`).toBe(same)
    }
  }
  expect(hashes.filter(({ subject }) => subject.startsWith('ring-')).length).toBeGreaterThan(5)
})
