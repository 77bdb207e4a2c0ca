import { shingles, words } from '../../analysis/fingerprint.ts'
import { bandCount, groupTexts, type Shelf, signature } from '../../analysis/near-duplicates.ts'
import { countRarity } from '../../analysis/rarity.ts'
import { agreement } from './agreement.ts'
import { type Recipe, tuning, validation, writtenBy } from './texts.ts'

export function run(recipe: Recipe) {
  const n = recipe.adverts
  const texts: string[] = []
  const truth = new Int32Array(n)
  const advertisers = new Int32Array(n)
  let at = 0
  for (const written of writtenBy(recipe)) {
    texts.push(written.text)
    truth[at] = written.template ?? -1
    advertisers[at++] = written.advertiser
  }
  const clock = performance.now()
  const t = (what: string) =>
    console.error(
      `${what} ${((performance.now() - clock) / 1000).toFixed(1)} s ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MB`,
    )
  const starts = new Uint32Array(n + 1)
  let all = new Uint32Array(1 << 20)
  for (let i = 0; i < n; i++) {
    const s = shingles(words(texts[i] as string))
    const end = (starts[i] as number) + s.length
    if (end > all.length) {
      const bigger = new Uint32Array(all.length * 2)
      bigger.set(all)
      all = bigger
    }
    all.set(s, starts[i])
    starts[i + 1] = end
  }
  t('read')
  const order = new Uint32Array(n)
    .map((_, i) => i)
    .sort((a, b) => (advertisers[a] as number) - (advertisers[b] as number))
  t('sorted')
  const who = new Map<number, number>()
  for (const a of advertisers) if (!who.has(a)) who.set(a, who.size)
  const rarity = countRarity(who.size, starts[n] as number, visit => {
    for (const i of order)
      visit(who.get(advertisers[i] as number) as number, all.subarray(starts[i], starts[i + 1]))
  })
  t(`rarity ${rarity.keys.length} ${rarity.advertisers}`)
  const levels = new Uint8Array(all.length)
  const bands = new Uint32Array(n * bandCount)
  const own = new Uint32Array(n + 1)
  for (let i = 0; i < n; i++) {
    const s = signature(all.subarray(starts[i], starts[i + 1]), rarity)
    const from = own[i] as number
    if (s !== null) {
      all.set(s.own.pairs, from)
      levels.set(s.own.levels, from)
      bands.set(s.bands, i * bandCount)
    }
    own[i + 1] = from + (s?.own.pairs.length ?? 0)
  }
  t(`signed ${own[n]}`)
  const shelf: Shelf = { starts: own, pairs: all, levels, advertisers: rarity.advertisers }
  const groups = groupTexts(shelf, bands)
  t('grouped')
  const sizes = new Map<number, number>()
  for (const g of groups) sizes.set(g, (sizes.get(g) ?? 0) + 1)
  const found = new Int32Array(n)
  for (let i = 0; i < n; i++)
    found[i] = (sizes.get(groups[i] as number) as number) > 1 ? (groups[i] as number) : -1
  return { ...agreement(truth, found), seconds: (performance.now() - clock) / 1000 }
}

const [, , set = 'tuning', count = '100000', slots = '', edits = ''] = process.argv
const recipe = {
  ...(set === 'tuning' ? tuning : validation),
  adverts: Number(count),
  ...(slots === '' ? {} : { slots: Number(slots), edits: Number(edits), largest: 200 }),
}
console.log(set, count, slots, edits, JSON.stringify(run(recipe)))
