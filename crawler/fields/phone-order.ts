import type { DigitGroup } from './digit-groups.ts'

/** Numbers other than mobile ones must be written evenly, for nearly any ten digits could be one. */
export function isOrderly(groups: readonly DigitGroup[], isMobile: boolean): boolean {
  if (hasHidden(groups) || hasOddTail(groups) || isSeries(groups)) return false
  if (isMobile) return isEnoughDigits(groups)
  const gaps = new Set<string>()
  for (const [index, group] of groups.entries()) {
    if (index > 1) gaps.add(group.gap)
    if (group.alike || (index > 0 && (group.loose || /\n|[,;]|[.:]\s|\s\s/.test(group.gap)))) return false
  }
  return gaps.size <= 1
}

/** "06 12 18 24 30": steps of the same size are departures or sizes. */
function isSeries(groups: readonly DigitGroup[]): boolean {
  const [first, second, ...others] = groups.map(group => (group.word ? Number.NaN : Number(group.digits)))
  if (first === undefined || second === undefined || others.length < 3) return false
  const step = second - first
  return step > 1 && others.every((value, index) => value === second + step * (index + 1))
}

/** Signs that hide digits, unless the same stand between all. */
function hasHidden(groups: readonly DigitGroup[]): boolean {
  // In words nothing hides behind dots: they are pauses.
  const spoken = groups.every(group => group.word || group.counted)
  const gaps = groups.slice(1).map(({ gap }) => (spoken ? gap.replace(pauses, ' ').trim() : gap.trim()))
  const strange = gaps.filter(gap => hidden.test(gap))
  const isEven = strange.every(gap => gap === strange[0]) && (strange.length > 1 || gaps.length === 1)
  return strange.length > 0 && !(isEven && (gaps.length > 1 || groups[0]?.digits.length === 2))
}

const pauses = /\.{2,}|…/g
const hidden = /[?#]\s*[?#]|\*{3,}|x{2,}|…|\.{2,}|_{2,}/

/** "06 12 34 56 7 | nul risico": a word behind digits, set apart from them, is the beginning of something else. */
function hasOddTail(groups: readonly DigitGroup[]): boolean {
  const [last, previous] = [groups.at(-1), groups.at(-2)]
  if (last === undefined || previous === undefined || !last.word) return false
  const words = groups.filter(group => group.word)
  if (words.length > 1 && !last.loose) return false
  return words.every(group => group.loose || group === last) && last.gap !== previous.gap
}

/** Letters alone that look like digits may be words: most of the number must be digits or number words. */
function isEnoughDigits(groups: readonly DigitGroup[]): boolean {
  const alone = groups.filter(group => group.loose && group.alike && group.digits.length > 1)
  return alone.reduce((sum, group) => sum + group.digits.length, 0) <= 6
}
