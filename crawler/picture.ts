import sharp from 'sharp'
import { type Luma, type PictureHash, pdqOf } from './pdq.ts'

/** Files of pictures; everything else that libvips reads, SVG among it, stays shut. */
const formats = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif']
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: formats.map(format => `VipsForeignLoad${format}Buffer`) })
sharp.cache(false)
sharp.concurrency(1)

const largestFile = 8 * 1024 * 1024
const mostPixels = 50_000_000
const mostSeconds = 10
/** The reference shrinks what is larger to a square of this size before it hashes. */
const working = 512

export type PictureReading = PictureHash | { unreadable: string }

/** One picture is unpacked at a time, so that memory knows one picture at most. */
let previous: Promise<unknown> = Promise.resolve()

/** Hashes a picture as it would be shown, of an animated one the first. Nothing of it is kept. */
export function readPicture(bytes: Uint8Array): Promise<PictureReading> {
  const reading = previous.then(() => read(bytes))
  previous = reading
  return reading
}

async function read(bytes: Uint8Array): Promise<PictureReading> {
  if (bytes.length > largestFile) return { unreadable: 'the file is too large' }
  const luma = await lumaOf(bytes).catch(() => null)
  if (luma === null) return { unreadable: 'not a picture that can be read within our limits' }
  return pdqOf(luma) ?? { unreadable: 'too small to be hashed' }
}

async function lumaOf(bytes: Uint8Array): Promise<Luma> {
  const picture = sharp(bytes, {
    limitInputPixels: mostPixels,
    failOn: 'error',
    sequentialRead: true,
    pages: 1,
  })
  const { width, height } = await picture.metadata()
  if (width > working || height > working) picture.resize(working, working, { fit: 'fill', kernel: 'linear' })
  const { data, info } = await picture
    .autoOrient()
    .removeAlpha()
    .toColourspace('srgb')
    .timeout({ seconds: mostSeconds })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return { values: brightness(data, info.channels), width: info.width, height: info.height }
}

/** By the weights of television, in single precision as in the reference. */
function brightness(data: Uint8Array, channels: number): Float32Array {
  const { fround } = Math
  const [red, green, blue] = [fround(0.299), fround(0.587), fround(0.114)]
  const values = new Float32Array(data.length / channels)
  const at = (index: number) => data[index] as number
  for (let pixel = 0; pixel < values.length; pixel++) {
    const first = pixel * channels
    values[pixel] =
      channels < 3
        ? at(first)
        : fround(fround(red * at(first)) + fround(green * at(first + 1))) + fround(blue * at(first + 2))
  }
  return values
}
