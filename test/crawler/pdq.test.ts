import { expect, it } from 'vitest'
import { pdqOf } from '../../crawler/pdq.ts'
import { readPicture } from '../../crawler/picture.ts'
import { drawn } from './drawn.ts'
import { encode } from './encode.ts'

/** By the published arithmetic, carried out by a program in C on the same pixels. */
const references: [seed: number, width: number, height: number, pdq: string, quality: number][] = [
  [1, 512, 512, '28243cb8136f8c1f937be787939378e0b0d38e388c38530f678c9ad32ce79b9a', 27],
  [2, 64, 64, '6a552a52b2aad2b55a954ad5ad98b4a594b596b5494d6d692d2d252d55d5d25a', 31],
  [3, 129, 77, '1cb405bca439a7fa9a59dbdcda3477b444a73583a44ba84b227baa663b343a34', 35],
  [4, 300, 400, 'dc801f803f00cdff83f883f0701ff83ff03f0f800f031f0fe0f0e1f0e1f01f1f', 35],
  [5, 511, 37, '2eaad14593642aaa249bd555baeebbae24d3d1643451db64a68a6eba55558aaa', 56],
]

it.each(references)(
  'agrees with the reference on drawing %i of %i × %i',
  async (seed, width, height, pdq, quality) => {
    expect(
      await readPicture(
        await encode(drawn(seed, width, height), width, height)
          .png()
          .toBuffer(),
      ),
    ).toEqual({ pdq, quality })
  },
)

it('says nothing of a picture that is hardly one', () => {
  expect(pdqOf({ values: new Float32Array(40), width: 10, height: 4 })).toBeNull()
})

it('gives an even surface no quality', () => {
  expect(pdqOf({ values: new Float32Array(10_000).fill(80), width: 100, height: 100 })?.quality).toBe(0)
})
