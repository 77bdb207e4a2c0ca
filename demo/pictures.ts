import sharp from 'sharp'
import type { DemoAdvert } from './advert.ts'
import { chance } from './chance.ts'

/** Widths in which a board offers a picture. */
export const pictureWidths = [320, 640] as const

/** Whether an advert shows a picture: those of the rings do, and some of everybody else's. */
export function showsPicture({ actor, ref }: DemoAdvert): boolean {
  return actor.startsWith('ring-') || (actor === 'independent' && Number(ref) % 5 === 0)
}

/** A drawing of nobody. A ring's adverts share two, each compressed anew; others have one of their own. */
export function picture({ actor, ref }: DemoAdvert, width: number): Promise<Buffer> {
  const subject = actor.startsWith('ring-') ? `${actor} ${Number(ref) % 2}` : ref
  const pixels = draw(chance(`picture ${subject}`))
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .resize(width)
    .jpeg({ quality: 55 + (Number(ref) % 40) })
    .toBuffer()
}

const side = 256

/** Circles in soft colours on a slope of light. */
function draw(dice: ReturnType<typeof chance>): Uint8Array {
  const circles = Array.from({ length: 24 }, () => ({
    x: dice.whole(0, side),
    y: dice.whole(0, side),
    radius: dice.whole(12, 60),
    colour: [dice.whole(20, 235), dice.whole(20, 235), dice.whole(20, 235)],
  }))
  const pixels = new Uint8Array(side * side * 3)
  for (let at = 0; at < side * side; at++) {
    const [x, y] = [at % side, Math.trunc(at / side)]
    const circle = circles.findLast(circle => (x - circle.x) ** 2 + (y - circle.y) ** 2 < circle.radius ** 2)
    pixels.set(circle?.colour ?? [x * 0.8, y * 0.8, 120], at * 3)
  }
  return pixels
}
