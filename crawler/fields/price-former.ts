const amount = '(?:(?:€|eur(?:o)?)\\s?)?\\d{2,4}(?:[.,]00|,-)?(?:\\s?(?:€|euros?|eur|,-)(?!\\p{L}))?'
const formerly =
  'geen|was|waren|normaal(?: gesproken)?|normale prijs|ipv|i\\.p\\.v\\.?|in plaats van|eerst|voorheen|eigenlijk|oude prijs|standaard|gewoonlijk|adviesprijs|instead of|normally|usually|regular(?:ly)?|originally|used to be|old price|not|no longer|statt|anstatt|anstelle von|sonst|früher|vorher|normalerweise|nicht mehr|kein(?:e)?|au lieu de|avant|normalement|en vez de|en lugar de|antes|normalmente|anziché|invece di|prima|em vez de|zamiast|normalnie|în loc de|in loc de|înainte|вместо|вместо'
const former = new RegExp(`(?<!\\p{L})(?:${formerly})\\s?:?\\s?${amount}(?:\\s?helyett)?`, 'gu')
const formerBehind = new RegExp(`${amount}(?=\\s?(?:helyett|yerine))`, 'gu')
/** "Van 90 voor 75". */
const fromTo = new RegExp(
  `(?<!\\p{L})(?:van|von|from|de|od|da)\\s${amount}(?=\\s?(?:voor|naar|nu|für|auf|jetzt|for|to|now|à|pour|a|por|na|teraz|per)\\s?(?:maar |nur |only )?(?:€|eur|\\d))`,
  'gu',
)
const mayBe = /\d[^\n]*\d/

/** A line with what a visit used to cost blanked out, of the same length; only where another amount is left. */
export function withoutFormer(line: string): string {
  if (!mayBe.test(line)) return line
  let shown = line
  for (const pattern of [former, formerBehind, fromTo])
    shown = shown.replace(pattern, all => ' '.repeat(all.length))
  return shown === line || !/\d{2}/.test(shown) ? line : shown
}
