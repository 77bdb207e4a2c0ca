/** A picture as 256 bits that hardly change when it is resized or compressed anew, and how much they can be relied on. */
export interface PictureHash {
  /** 64 hex digits. */
  pdq: string
  /** 0 (nothing to see) to 100. */
  quality: number
}

/** Brightness of each pixel from 0 to 255, row after row. */
export interface Luma {
  values: Float32Array
  width: number
  height: number
}

/** The published threshold: a hash of a flatter picture says little and meets strangers. */
export const leastQuality = 50

const small = 64
const kept = 16
const smallest = 5

/**
 * PDQ as Meta published it ("The TMK+PDQF video-hashing algorithm and the PDQ image-hashing algorithm", 2019): blur,
 * take 64 × 64, keep 16 × 16 of its lowest frequencies, and say of each whether it is above their median.
 *
 * @returns null for a picture of fewer than 5 pixels either way.
 */
export function pdqOf(luma: Luma): PictureHash | null {
  if (luma.width < smallest || luma.height < smallest) return null
  const image = reduce(luma)
  return { pdq: bits(frequencies(image)), quality: qualityOf(image) }
}

function reduce({ values, width, height }: Luma): Float32Array {
  if (width === small && height === small) return values
  const blurred = blur(values, width, height)
  return Float32Array.from({ length: small * small }, (_, at) => {
    const row = Math.trunc(((Math.trunc(at / small) + 0.5) * height) / small)
    const column = Math.trunc((((at % small) + 0.5) * width) / small)
    return blurred[row * width + column] as number
  })
}

/** Two rounds of averages over half a block, both ways, weigh neighbours like a tent: Jarosz filters. */
function blur(values: Float32Array, width: number, height: number): Float32Array {
  const across = Math.ceil(width / (2 * small))
  const down = Math.ceil(height / (2 * small))
  let from = Float32Array.from(values)
  let to = new Float32Array(values.length)
  const pass = (lines: number, lineStep: number, length: number, step: number, window: number) => {
    for (let line = 0; line < lines; line++) averages(from, to, line * lineStep, length, step, window)
    ;[from, to] = [to, from]
  }
  for (let round = 0; round < 2; round++) {
    pass(height, width, width, 1, across)
    pass(width, 1, height, width, down)
  }
  return from
}

/** Running averages along one line, in single precision as in the reference, so that near-ties fall alike. */
function averages(
  from: Float32Array,
  to: Float32Array,
  start: number,
  length: number,
  step: number,
  window: number,
): void {
  const ahead = Math.trunc(window / 2)
  const behind = window - ahead - 1
  let sum = 0
  let count = 0
  for (let at = -ahead; at < length; at++) {
    const entering = at + ahead
    const leaving = at - behind - 1
    if (entering < length) {
      sum = Math.fround(sum + (from[start + entering * step] as number))
      count++
    }
    if (leaving >= 0) {
      sum = Math.fround(sum - (from[start + leaving * step] as number))
      count--
    }
    if (at >= 0) to[start + at * step] = sum / count
  }
}

/** Rows of the discrete cosine transform of 64 values: frequencies 1 to 16, without the mean. */
const waves = Float32Array.from({ length: kept * small }, (_, at) => {
  const frequency = Math.trunc(at / small) + 1
  return (
    Math.fround(Math.sqrt(2 / small)) * Math.cos((Math.PI / 2 / small) * frequency * (2 * (at % small) + 1))
  )
})

function frequencies(image: Float32Array): Float32Array {
  const columns = new Float32Array(kept * small)
  for (let row = 0; row < kept; row++) {
    for (let column = 0; column < small; column++) {
      let sum = 0
      for (let k = 0; k < small; k++)
        sum = add(sum, at(waves, row * small + k), at(image, k * small + column))
      columns[row * small + column] = sum
    }
  }
  const both = new Float32Array(kept * kept)
  for (let row = 0; row < kept; row++) {
    for (let column = 0; column < kept; column++) {
      let sum = 0
      for (let k = 0; k < small; k++)
        sum = add(sum, at(columns, row * small + k), at(waves, column * small + k))
      both[row * kept + column] = sum
    }
  }
  return both
}

/** `sum + one * other` in single precision, rounded at each step. */
function add(sum: number, one: number, other: number): number {
  return Math.fround(sum + Math.fround(one * other))
}

function at(values: Float32Array, index: number): number {
  return values[index] as number
}

/** Last row first, and in each the last column first. */
function bits(frequencies: Float32Array): string {
  const median = frequencies.toSorted()[frequencies.length / 2 - 1] as number
  return Array.from({ length: kept }, (_, row) => {
    let word = 0
    for (let column = 0; column < kept; column++)
      if (at(frequencies, row * kept + column) > median) word |= 1 << column
    return word.toString(16).padStart(4, '0')
  })
    .reverse()
    .join('')
}

/** Sums the differences between neighbours that an eye would notice. */
function qualityOf(image: Float32Array): number {
  let sum = 0
  const difference = (one: number, other: number) =>
    Math.abs(Math.trunc(((at(image, one) - at(image, other)) * 100) / 255))
  for (let index = 0; index < small * small; index++) {
    if (index + small < small * small) sum += difference(index, index + small)
    if (index % small < small - 1) sum += difference(index, index + 1)
  }
  return Math.min(100, Math.trunc(sum / 90))
}
