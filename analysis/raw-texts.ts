import { longest, readShingles, readWords } from './fingerprint.ts'

/** Texts as all their pairs in order, side by side. */
export interface Raw {
  starts: Uint32Array
  pairs: Uint32Array
}

/** Collects texts one by one. */
export function rawTexts() {
  const starts = [0]
  let pairs = new Uint32Array(2 ** 16)
  let end = 0
  const words = new Uint32Array(longest)
  const room = (count: number) => {
    if (end + count <= pairs.length) return
    const larger = new Uint32Array(Math.max(pairs.length * 2, end + count))
    larger.set(pairs)
    pairs = larger
  }
  return {
    add: (shingles: Uint32Array) => {
      room(shingles.length)
      pairs.set(shingles, end)
      end += shingles.length
      starts.push(end)
    },
    /** As if its shingles were added. */
    read: (text: string) => {
      const count = readWords(text, words)
      room(count)
      readShingles(words, count, pairs, end)
      end += Math.max(0, count - 1)
      starts.push(end)
    },
    end: (): Raw => ({ starts: Uint32Array.from(starts), pairs }),
  }
}
