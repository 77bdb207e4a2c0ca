/** Small words that people put between digits to break them up. */
const fillers = new Set(
  `en and und dan then dann danach daarna daarachter et y si și e i и oraz of or punt dot punkt point punto streepje streep
  strich dash tiret guión koppelteken spatie space leerzeichen espace komma comma virgule gevolgd door followed by gefolgt
  von suivi seguido next after puis ensuite luego apoi potem majd aztán depois poi nog noch met mit with x v pauze
  pause`.split(/\s+/),
)
/** "De două ori", "der letzte": only before what makes them part of a number. */
const partOfCount =
  /^\s(?:două|doua|deux|dos|duas|due|twee|two)\s(?:ori|keer|maal|times|fois|veces|vezes|volte)/u
const plusWords = new Set('plus plús más mas plusz mais più piu плюс плус artı'.split(' '))

/** How often the digit behind is meant. */
const counts: ReadonlyMap<string, number> = new Map(
  Object.entries({
    2: `dubbel dubbele dobbel dubble tweemaal tweekeer double dubbelop twice doppel doppelt doppelte zweimal zwomal doble duplo
      dupla duplu dublu dubla podwójne podwojne podwójny podwójna podwojna kétszer ketszer doppio doppia dvakrát dvakrat
      dvojitá çift двойно двойна двойной дважды duplă dublă`,
    3: `driemaal driekeer trippel tripel triple triplo tripla triplu tripla trio thrice treble dreimal dreifach driedubbel
      háromszor haromszor potrójne potrojne potrójny triplă třikrát трижды тройно`,
    4: 'viermaal vierkeer quadruple viermal vierfach négyszer',
  }).flatMap(([times, words]) => words.split(/\s+/).map(word => [word, Number(times)] as const)),
)
/** "Drie keer vier", "3x4", "deux fois sept". */
const timesWords = new Set(
  'keer maal x times time mal fois vez veces vezes volte volta ori razy raz kertje kere kez krát krat пъти раза раз'.split(
    ' ',
  ),
)
const article =
  /(?:[^\S\n](?:de|het|den|the|die|der|das|le|la|les|el|los|lo|il|o|a|as|os|az|nummer|een)(?=[^\S\n][\p{L}\d]))?/uy
const factor =
  /[^\S\n]?(\p{L}{1,5})[^\S\n]?(?:(?:de|the|een|a|die|le|la|el|il|o|az)[^\S\n])?(?=(?!x+(?:\P{L}|$))\p{L}{2}|\d(?!\d))/uy

/** How often a word says that the digit behind it is meant, or 0. */
export function countOf(word: string): number {
  return counts.get(word) ?? 0
}

/** Behind "zweimal" an article says nothing: "zweimal die fünf". */
export function articleEnd(text: string, at: number): number {
  article.lastIndex = at
  return article.test(text) ? article.lastIndex : at
}

/** Where the digit begins that is meant several times, or -1: "3x4", "twee keer de 7". */
export function timesEnd(text: string, at: number): number {
  factor.lastIndex = at
  const match = factor.exec(text)
  return match !== null && timesWords.has(match[1] ?? '') ? factor.lastIndex : -1
}

const hundredWords = new Set(['hundred', 'honderd', 'hundert', 'cent', 'cents', 'száz'])

export function isHundred(word: string): boolean {
  return hundredWords.has(word)
}

export function isPlus(word: string): boolean {
  return plusWords.has(word)
}

/** A word between digits that adds nothing; `stop` is where it ends. */
export function isFiller(text: string, word: string, stop: number): boolean {
  return fillers.has(word) || (word === 'de' && partOfCount.test(text.slice(stop, stop + 20)))
}
