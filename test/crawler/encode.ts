import sharp, { type Sharp } from 'sharp'

/** Red, green and blue of each pixel, ready to be put into a format. */
export function encode(pixels: Uint8Array, width: number, height: number): Sharp {
  return sharp(pixels, { raw: { width, height, channels: 3 } })
}
