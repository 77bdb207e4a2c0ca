import { compared } from '../../analysis/near-duplicates.ts'
import { countRarity } from '../../analysis/rarity.ts'
import { rawTexts } from '../../analysis/raw-texts.ts'
import { groupTexts } from '../../analysis/text-groups.ts'
import { type Agreement, agreement } from './agreement.ts'
import { withoutLoners } from './peers.ts'
import { type Recipe, writtenBy } from './texts.ts'

export interface Grouped extends Agreement {
  /** Seconds of processor time and of the clock, from texts to groups; reading the recipe is not counted. */
  cpu: number
  wall: number
}

/** Groups the texts of a recipe and compares with who wrote them. */
export function groupRecipe(recipe: Recipe): Grouped {
  const truth = new Int32Array(recipe.adverts)
  const advertisers = new Uint32Array(recipe.adverts)
  const numbers = new Map<number, number>()
  const texts = rawTexts()
  const spent = stopwatch()
  let at = 0
  let some: string[] = []
  const read = () => {
    spent.during(() => {
      for (const text of some) texts.read(text)
    })
    some = []
  }
  for (const { text, template, advertiser } of writtenBy(recipe)) {
    truth[at] = template ?? -1
    const number = numbers.get(advertiser) ?? numbers.size
    numbers.set(advertiser, number)
    advertisers[at++] = number
    // Flat, as a database gives it.
    some.push(Buffer.from(text).toString())
    if (some.length === 1000) read()
  }
  read()
  const found = spent.during(() => {
    const raw = texts.end()
    const order = Uint32Array.from(truth.keys()).sort(
      (a, b) => (advertisers[a] as number) - (advertisers[b] as number),
    )
    const rarity = countRarity(numbers.size, raw.starts.at(-1) ?? 0, visit => {
      for (const at of order)
        visit(advertisers[at] as number, raw.pairs.subarray(raw.starts[at], raw.starts[at + 1]))
    })
    const { shelf, bands } = compared(raw, rarity)
    return groupTexts(shelf, bands)
  })
  return { ...agreement(truth, withoutLoners(Int32Array.from(found))), cpu: spent.cpu(), wall: spent.wall() }
}

export function stopwatch() {
  let cpu = 0
  let wall = 0
  return {
    during: <T>(work: () => T): T => {
      const used = process.cpuUsage()
      const began = performance.now()
      const result = work()
      const { user, system } = process.cpuUsage(used)
      cpu += (user + system) / 1e6
      wall += (performance.now() - began) / 1000
      return result
    },
    cpu: () => cpu,
    wall: () => wall,
  }
}
