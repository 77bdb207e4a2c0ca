import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readPicture } from '../../crawler/picture.ts'
import { drawn } from './drawn.ts'
import { encode } from './encode.ts'

const original = () => encode(drawn(4, 900, 700), 900, 700)
const hashOf = async (bytes: Uint8Array) => {
  const reading = await readPicture(bytes)
  if ('unreadable' in reading) throw new Error(reading.unreadable)
  return reading.pdq
}
const distance = (one: string, other: string) =>
  [...(BigInt(`0x${one}`) ^ BigInt(`0x${other}`)).toString(2)].filter(bit => bit === '1').length
const apart = async (bytes: Uint8Array) =>
  distance(await hashOf(bytes), await hashOf(await original().png().toBuffer()))

describe('the same picture', () => {
  it.each([
    ['compressed', () => original().jpeg({ quality: 50 }).toBuffer()],
    ['smaller', () => original().resize(300).webp().toBuffer()],
    ['grey', () => original().greyscale().png().toBuffer()],
    ['with an alpha channel', () => original().ensureAlpha().png().toBuffer()],
    ['with 16 bits a channel', () => original().toColourspace('rgb16').png().toBuffer()],
    ['for print', () => original().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()],
    ['as AVIF', () => original().avif({ effort: 0 }).toBuffer()],
    ['on its side, with a note of how to turn it', async () => await encodeTurned()],
  ])('%s has nearly the same hash', async (_, make) => {
    expect(await apart(await make())).toBeLessThanOrEqual(31)
  })

  const encodeTurned = async () => {
    const turned = await original().rotate(90).jpeg({ quality: 95 }).toBuffer()
    return await sharp(turned).withMetadata({ orientation: 8 }).toBuffer()
  }
})

it('another picture has another hash', async () => {
  const other = await encode(drawn(9, 900, 700), 900, 700)
    .png()
    .toBuffer()
  expect(await apart(other)).toBeGreaterThan(80)
})

it('of an animated picture the first counts', async () => {
  const film = Buffer.concat([drawn(4, 200, 150), drawn(9, 200, 150)])
  const animated = sharp(film, { raw: { width: 200, height: 300, channels: 3, pageHeight: 150 } })
    .gif()
    .toBuffer()
  const still = await encode(drawn(4, 200, 150), 200, 150)
    .png()
    .toBuffer()
  expect(distance(await hashOf(await animated), await hashOf(still))).toBeLessThanOrEqual(31)
})

describe('refused', () => {
  const png = () => original().png().toBuffer()
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect width="50" height="50"/></svg>',
  )
  it.each<[string, () => Promise<Uint8Array> | Uint8Array, RegExp]>([
    ['no picture', () => Buffer.from('<html><p>niet gevonden</p></html>'), /not a picture/],
    ['nothing', () => new Uint8Array(), /not a picture/],
    ['a drawing in SVG', () => svg, /not a picture/],
    ['TIFF, which no site shows', () => original().tiff().toBuffer(), /not a picture/],
    ['a file that was cut off', async () => (await png()).subarray(0, 1500), /not a picture/],
    ['a file beyond 8 MiB', () => new Uint8Array(8 * 1024 * 1024 + 1), /too large/],
    ['more than 50 million pixels in a small file', async () => await bomb(), /not a picture/],
    ['four pixels', () => encode(new Uint8Array(12), 2, 2).png().toBuffer(), /too small/],
  ])('%s', async (_, make, reason) => {
    expect(await readPicture(await make())).toEqual({ unreadable: expect.stringMatching(reason) })
  })

  const bomb = async () => {
    return await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#345' } })
      .png({ compressionLevel: 1 })
      .toBuffer()
  }
})
