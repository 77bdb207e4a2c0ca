import { packHashes, samePictures } from '../../analysis/pictures.ts'
import { chance } from '../../demo/chance.ts'
import { stopwatch } from './grouping.ts'
import { pictureTrade, savedAnew } from './pictures.ts'

/** A night of new hashes among stored ones. */
export function lookUpPictures(stored: number, fresh: number) {
  const draw = chance('pdq night')
  const picture = pictureTrade('pdq')
  const known = Array.from({ length: stored }, () => picture(draw))
  const news = Array.from({ length: fresh }, (_, at) => {
    const old = known[draw.whole(0, stored - 1)] as string
    return at % 3 === 0 ? savedAnew(old, 31, draw) : picture(draw)
  })
  const packed = packHashes(known)
  const spent = stopwatch()
  const found = spent.during(() => samePictures(packHashes(news), packed))
  // Every pair, the plain way, for some of the new hashes: what recall is measured against.
  const checked = 300
  const truth = pairsPlainly(packHashes(news.slice(0, checked)), packed)
  const hits = found.filter(([one]) => one < checked)
  const keys = new Set(hits.map(pair => pair.join(' ')))
  return {
    cpu: spent.cpu(),
    wall: spent.wall(),
    pairs: found.length,
    checkedPairs: truth.length,
    recall: truth.filter(pair => keys.has(pair.join(' '))).length / truth.length,
    precision: hits.length === 0 ? 1 : truth.length / hits.length,
  }
}

function pairsPlainly(these: Uint32Array, those: Uint32Array): [number, number][] {
  const found: [number, number][] = []
  for (let a = 0; a < these.length; a += 8) {
    for (let b = 0; b < those.length; b += 8) {
      let distance = 0
      for (let word = 0; word < 8 && distance <= 31; word++) {
        let bits = (these[a + word] as number) ^ (those[b + word] as number)
        for (; bits !== 0; bits &= bits - 1) distance++
      }
      if (distance <= 31) found.push([a / 8, b / 8])
    }
  }
  return found
}
