import type { Token } from './price-tokens.ts'
import { markersOf } from './price-where.ts'

/** A time and its price, in the order they are written. */
export type Pair = [Token, Token]

const place =
  'in|out|incall|outcall|bij mij(?: thuis)?|bij jou(?: thuis)?|bij u(?: thuis)?|thuis|privé|prive|ontvangst|escort|hotel|massage|relax|all[ -]?in|inclusief|incl\\.?|girlfriend|gfe|samen|date|service|standaard|normaal|at my place|at your place|bei mir|bei dir|chez moi|chez vous|totaal|in totaal|total|in total|insgesamt|tantra|erotisch|body to body|b2b|studio|home|vip|basis|special'
const verbs =
  'is|kost|kosten|costs?|kostet|coûte|coute|cuesta|costa|kosztuje|costă|voor|for|für|pour|por|pentru|za|vanaf|v\\.?a\\.?|ab|from|slechts|only|nur|tarief|prijs|price|preis|maar|nu|now|jetzt|nog|actie|aanbieding|dan|then|dann|nu nog maar|nog maar|just|vraag ik|reken ik|ik vraag|ik reken|betaal je|i ask|i charge|nehme ich|je demande|desde|od|à partir de|de la'
/** What may stand between a duration and its price. */
const joint = new RegExp(
  `^[\\s:=.,>→➜➡⇒|*•~–—…_)(/+-]{0,40}(?:(?:${verbs}|${place})[\\s:=)(,–-]{1,4}){0,4}(?:€\\s?)?$`,
  'u',
)
/** What may stand between a price and its duration. */
const reversed =
  /^[\s:=.,>→➜➡|*•~–—/(-]{0,6}(?:(?:is|per|voor|for|für|pour|por|pro|par|pentru|za|the|de|het|elk|each|een|an|a|ein|eine|einer|un|une|una|o|uma|egy|je krijg je|krijg je|krijg je dan|you get|bekommst du|tu as|of|voor een|for an)\s){0,3}[\s(]{0,2}$/u
const forTime = /^ ?(?:voor|for|für|pour|por|pentru|za) $/
/** Words by which a sentence ties a price to a time. */
const clause = /^[^.!?;\n€\d]{0,34}$/u
const otherMatter =
  /(?<!\p{L})(?:extra|korting|discount|rabatt|vooraf|minimum|minimaal|bereikbaar|open|later|reis\p{L}*|taxi|parke\p{L}*|borg|aanbetaling|deposit|anzahlung|boete|annul\p{L}*|cancel\p{L}*|wacht\p{L}*|te laat|fooi|tip|jaar|years|bel|call|geleden|ago|cadeau\p{L}*|entree|huur|rent|kamer|room|overschrij\p{L}*|elke|every|meer|more|mehr|toeslag|supplement|zuschlag|tevoren|advance)(?!\p{L})/u
/** Money for something else than time together. */
const notPrice =
  /(?:aanbetaling|borg|deposit|anzahlung|acompte|avans|zaliczka|korting|discount|rabatt|parkeren|taxi|reiskosten|fooi|cadeaubon|toeslag|extra|tip|boete|waarborg|kaution|caution|fianza|caparra|entree|supplement|kamerhuur|huur|rent|miete|parking|parken|loyer|alquiler|bon|giftcard|voucher)(?: van| of| von| de)?[\s:]{1,2}$/
const notPriceBehind =
  /^\s?(?:korting|discount|rabatt|extra|aanbetaling|borg|fooi|vooraf|off\b|reiskosten|toeslag|per km|per kilometer|entree|boete|goedkoper|cheaper|de réduction|de descuento|supplement|zuschlag)/

/** Pairs neighbours in the line's own order: durations first, unless the line begins with a price. */
export function pairsOf(line: string, all: readonly Token[]): Pair[] {
  const tokens = all.filter(one => !isForOther(line, one))
  const firstReal = tokens.find(one => one.kind !== 'bare')
  const priceFirst = firstReal?.kind === 'money'
  const result: Pair[] = []
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [first, second] = [tokens[index], tokens[index + 1]]
    if (first === undefined || second === undefined) continue
    const gap = line.slice(first.end, second.start)
    const [forward, backward] = [
      isForward(gap, first, second, priceFirst),
      isBackward(line, gap, first, second, priceFirst),
    ]
    if (!forward && !backward) continue
    // "1 uur 150 2 uur": a bare number is a price only when it is clearly not the next duration's.
    if (second.kind === 'bare' && (second.amount < 30 || second.amount > 2000 || first.amount > 4 * 60))
      continue
    if (backward) result.push(...shared(line, tokens, [first, second]))
    result.push([first, second])
    index++
    if (forward) index += alternatives(line, first, tokens, index, result)
  }
  return result
}

/** "Tussen 80 en 100 euro", "80 tot 100 euro": which of the two it is depends. */
const ofRange =
  /(?:(?:tussen|between|zwischen|entre|între|między) (?:€ ?)?\d{2,4}(?: ?(?:euro|€))? (?:en|and|und|et|y|și|i)|\d{2,4}(?: ?(?:euro|€))? ?(?:tot|to|bis|à|-|–)) ?(?:€ ?)?$/
const beginsRange = /^ ?(?:euro|€)? ?(?:tot|bis|à|-|–) ?(?:€ ?)?\d{2,4}(?! ?(?:u|uur|h|min))/

function isForOther(line: string, one: Token): boolean {
  if (one.kind === 'duration') return false
  if (ofRange.test(line.slice(Math.max(0, one.start - 36), one.start))) return true
  if (beginsRange.test(line.slice(one.end, one.end + 16))) return true
  return (
    notPrice.test(line.slice(Math.max(0, one.start - 20), one.start)) ||
    notPriceBehind.test(line.slice(one.end, one.end + 20))
  )
}

function isForward(gap: string, first: Token, second: Token, priceFirst: boolean): boolean {
  if (priceFirst || first.kind !== 'duration' || first.isPer || second.kind === 'duration') return false
  return joint.test(gap) || (second.kind === 'money' && isClause(gap))
}

function isBackward(line: string, gap: string, first: Token, second: Token, priceFirst: boolean): boolean {
  const isStated =
    first.kind === 'money' || (first.kind === 'bare' && (second.isEach || (priceFirst && forTime.test(gap))))
  if (second.kind !== 'duration' || !isStated) return false
  const isTied = reversed.test(gap) || (priceFirst && first.kind === 'money' && isClause(gap))
  return (
    isTied &&
    (priceFirst ||
      second.isPer ||
      /(?:per|\/|\($)/.test(gap) ||
      /^p/.test(line.slice(second.start, second.end)))
  )
}

function isClause(gap: string): boolean {
  return clause.test(gap) && /\p{L}/u.test(gap) && !otherMatter.test(gap)
}

const shortTimes = '15|20|30|40|45|60|75|90|120|180'
const slashed = new RegExp(
  `^[^\\d\\n]{0,30}(?:(?:${shortTimes})\\s?(?:=|\\/|-?>|→)\\s?€?\\d{2,4}(?:[\\s,;|•]{1,3}|$)){2,}[^\\d]{0,20}$`,
)
const slash = new RegExp(`(${shortTimes})\\s?(?:=|\\/|-?>|→)\\s?€?(\\d{2,4})`, 'g')

/** "30/80 60/150": minutes and euros without a word for either, dearer as it takes longer. */
export function slashedPairs(line: string): Pair[] {
  if (!slashed.test(line)) return []
  const found = Array.from(line.matchAll(slash), (match): Pair => {
    const [start, end] = [match.index, match.index + match[0].length]
    const token = (kind: Token['kind'], amount: string | undefined): Token => ({
      ...{ kind, amount: Number(amount), start, end, isPer: false, isEach: false },
    })
    return [token('duration', match[1]), token('bare', match[2])]
  })
  const isDearer = found.every(([time, price], index) => {
    const before = found[index - 1]
    return (
      price.amount > time.amount / 2 &&
      (before === undefined || (before[0].amount < time.amount && before[1].amount < price.amount))
    )
  })
  return isDearer ? found : []
}

const parallel =
  /(?<![\d:])((?:\d{2,3}\s?[/,-]\s?){1,4}\d{2,3})\s?(?:min(?:uten|utes|uti)?\.?|')?[\s:=→-]{1,4}€?\s?((?:\d{2,4}\s?[/,-]\s?€?\s?){1,4}\d{2,4})(?:\s?(?:€|euro|eur|,-))?(?!\d)/g

/** "30/60/90 min: 80/150/220": as many prices as times, dearer as they take longer. */
export function parallelPairs(line: string): Pair[] {
  for (const match of line.matchAll(parallel)) {
    const [times, prices] = [match[1] ?? '', match[2] ?? ''].map(list =>
      (list.match(/\d+/g) ?? []).map(Number),
    ) as [number[], number[]]
    const isUsual = times.every(time => usualTimes.has(time)) && /min|'|€|eur/.test(match[0])
    const isDearer = prices.every((price, index) => price >= 30 && price > (prices[index - 1] ?? 0))
    if (times.length !== prices.length || !isUsual || !isDearer) continue
    const place = { start: match.index, end: match.index + match[0].length, isPer: false, isEach: false }
    return times.map((time, index) => [
      { kind: 'duration', amount: time, ...place },
      { kind: 'bare', amount: prices[index] ?? 0, ...place },
    ])
  }
  return []
}

const usualTimes = new Set(shortTimes.split('|').map(Number))

/** "Thuis 150, hotel 200 per uur": the time said last holds for both, each with its place. */
function shared(line: string, tokens: readonly Token[], pair: Pair): Pair[] {
  const [price, time] = pair
  if (price.kind === 'duration') return []
  const before = tokens[tokens.indexOf(price) - 1]
  if (before === undefined || before.kind === 'duration') return []
  const gap = line.slice(before.end, price.start)
  return gap.length <= 24 && markersOf(gap).length > 0 && !/\d/.test(gap) ? [[before, time]] : []
}

/** "1 uur €150 ontvangst, €200 escort": more prices for the same time, each with its place. */
function alternatives(
  line: string,
  time: Token,
  tokens: readonly Token[],
  index: number,
  result: Pair[],
): number {
  let used = 0
  for (;;) {
    const [last, next, behind] = [tokens[index + used], tokens[index + used + 1], tokens[index + used + 2]]
    if (
      last === undefined ||
      next === undefined ||
      next.kind === 'duration' ||
      (behind?.kind === 'duration' && behind.isPer)
    )
      return used
    const gap = line.slice(last.end, next.start)
    const tail = line.slice(next.end, next.end + 14)
    const isMarked =
      next.kind === 'money'
        ? markersOf(`${gap} ${tail}`).length > 0
        : markersOf(gap).length > 0 ||
          (/^ ?\(?\p{L}/u.test(tail) && markersOf(tail)[0]?.start === tail.search(/\p{L}/u))
    if (gap.length > 40 || !isMarked) return used
    result.push([time, next])
    used++
  }
}
