/** Groups texts as a process of its own, like its peer: lines of `[text, advertiser]` in, a group for each text out. */
import { readFileSync } from 'node:fs'
import { compared } from '../../dist/analysis/near-duplicates.js'
import { countRarity } from '../../dist/analysis/rarity.js'
import { rawTexts } from '../../dist/analysis/raw-texts.js'
import { groupTexts } from '../../dist/analysis/text-groups.js'

const lines = readFileSync(process.argv[2], 'utf8')
const numbers = new Map()
const advertisers = []
const texts = rawTexts()
for (let from = 0; from < lines.length; ) {
  const end = lines.indexOf('\n', from)
  const [text, advertiser] = JSON.parse(lines.slice(from, end))
  if (!numbers.has(advertiser)) numbers.set(advertiser, numbers.size)
  advertisers.push(numbers.get(advertiser))
  texts.read(text)
  from = end + 1
}
const raw = texts.end()
const order = Uint32Array.from(advertisers.keys()).sort((a, b) => advertisers[a] - advertisers[b])
const rarity = countRarity(numbers.size, raw.starts.at(-1), visit => {
  for (const at of order) visit(advertisers[at], raw.pairs.subarray(raw.starts[at], raw.starts[at + 1]))
})
const { shelf, bands } = compared(raw, rarity)
process.stdout.write(JSON.stringify([...groupTexts(shelf, bands)]))
