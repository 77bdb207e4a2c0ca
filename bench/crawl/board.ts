/** An invented board of any size, the same for every crawler that visits it. */
export interface Board {
  adverts: number
  perList: number
  /** 1 or 2: the second night 10% of the adverts changed, 2% are gone and 3% are new. */
  night: 1 | 2
  /** What tells a returning visitor that an advert changed: a date on its card, or an ETag on its page. */
  tells: 'dates' | 'etags'
}

type Fate = 'same' | 'changed' | 'gone' | 'new'

/** What happens to an advert in the second night, spread evenly over the board. */
function fate(board: Board, number: number): Fate {
  if (number > board.adverts) return 'new'
  const place = (number * 37) % 100
  if (place < 10) return 'changed'
  return place < 12 ? 'gone' : 'same'
}

function added(board: Board): number {
  return board.night === 1 ? 0 : Math.round(board.adverts * 0.03)
}

/** Numbers of the adverts that stand on the board tonight. */
export function standing(board: Board): number[] {
  const numbers = Array.from({ length: board.adverts + added(board) }, (_, index) => index + 1)
  return board.night === 1 ? numbers : numbers.filter(number => fate(board, number) !== 'gone')
}

/** How many adverts differ from the first night, by what happened to them. */
export function differences(board: Board): Record<Fate, number> {
  const counts: Record<Fate, number> = { same: 0, changed: 0, gone: 0, new: 0 }
  for (let number = 1; number <= board.adverts + Math.round(board.adverts * 0.03); number++)
    counts[fate(board, number)]++
  return counts
}

function version(board: Board, number: number): number {
  return board.night === 2 && fate(board, number) !== 'same' ? 2 : 1
}

export function etag(board: Board, number: number): string {
  return `"a${number}-${version(board, number)}"`
}

/** One list page of cards with the link to the next; pages count from 1. */
export function listPage(board: Board, numbers: readonly number[], page: number): string {
  const cards = numbers
    .slice((page - 1) * board.perList, page * board.perList)
    .map(
      number =>
        `<article class="kaart"><a class="naar" href="/a/${number}?list=${page}"><h2>Advertentie ${number}</h2></a>${
          board.tells === 'dates'
            ? `<time>${version(board, number) === 2 ? '2 november' : '1 november'} 2026</time>`
            : ''
        }<p>${plaats(number)}, ${21 + (number % 30)} jaar</p></article>`,
    )
  const next =
    page * board.perList < numbers.length
      ? `<a class="volgende" href="/lijst?p=${page + 1}">Volgende</a>`
      : ''
  return `${head}<main>${cards.join('\n')}${next}</main>${foot}`
}

/** One advert page of about 30 kB with seven fields, or null when it does not stand there tonight. */
export function advertPage(board: Board, number: number): string | null {
  const last = board.adverts + added(board)
  if (number < 1 || number > last || (board.night === 2 && fate(board, number) === 'gone')) return null
  const text = Array.from({ length: 7 }, (_, index) => pick(sentences, number * 7 + index * 13)).join(' ')
  const digits = String(10_000_000 + ((number * 7_919) % 89_999_999))
  const phone = `06 - ${digits.slice(0, 2)} ${digits.slice(2, 4)} ${digits.slice(4, 6)} ${digits.slice(6)}`
  return `${head}<main class="advert"><h1>${pick(titles, number)} in ${plaats(number)}</h1>
<div class="tekst"><p>${text}</p><p>Sinds ${version(board, number)} maand. Bel ${phone} voor een afspraak.</p></div>
<table class="kenmerken"><tr><th>Naam</th><td>${pick(names, number)}</td></tr>
<tr><th>Leeftijd</th><td>${21 + (number % 30)} jaar</td></tr><tr><th>Plaats</th><td>${plaats(number)}</td></tr>
<tr><th>Prijs</th><td>1 uur € ${100 + (number % 10) * 10}</td></tr></table>
<a class="bel" href="tel:06${digits}">${phone}</a></main>${related(number)}${foot}`
}

function related(number: number): string {
  const cards = Array.from({ length: 40 }, (_, index) => {
    const other = number + index + 1
    return `<li class="ook"><a href="/profiel/${other}"><span class="ook-naam">${pick(names, other)}</span></a>
<span class="ook-plaats">${plaats(other)}</span><span class="ook-sinds">sinds ${1 + (other % 12)} maanden</span></li>`
  })
  return `<aside><h2>Ook in de buurt</h2><ul>${cards.join('\n')}</ul></aside>`
}

function pick(from: readonly string[], number: number): string {
  return from[Math.abs(number) % from.length] ?? ''
}

function plaats(number: number): string {
  return pick(['Maastricht', 'Heerlen', 'Kerkrade', 'Sittard', 'Geleen', 'Valkenburg', 'Brunssum'], number)
}

const names = ['Anouk', 'Bente', 'Carmen', 'Dewi', 'Elin', 'Fenna', 'Gaia', 'Hanna', 'Iris', 'Juno', 'Kaat']
const titles = [
  'Rustige massage',
  'Ontspannen avond',
  'Gezellig samen',
  'Warme ontvangst',
  'Tijd voor jezelf',
]
const sentences = [
  'Welkom bij mij thuis, waar je tot rust komt na een lange dag.',
  'Ik werk zelfstandig en neem de tijd voor iedere gast.',
  'Douchen kan voor en na de afspraak, handdoeken liggen klaar.',
  'Liever geen anonieme nummers, die neem ik niet op.',
  'Ik ontvang van maandag tot en met zaterdag, van tien tot acht.',
  'Een half uur kost 80 euro, een uur 120 euro.',
  'Parkeren is gratis voor de deur en het station is vlakbij.',
  'Ik spreek Nederlands, Engels en een beetje Duits.',
  'Stuur een bericht, dan antwoord ik zo snel als ik kan.',
  'Een glas water of een kop thee hoort er altijd bij.',
  'Wat niet in mijn advertentie staat, doe ik niet.',
  'Je bent welkom met een verzorgd uiterlijk en goede manieren.',
  'Op zondag ben ik vrij, dan staat de telefoon uit.',
]

/** The furniture that surrounds every page: menus, styles, scripts, footer; most of its 30 kB. */
const head = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proefbord</title>
<style>${Array.from({ length: 60 }, (_, n) => `.blok-${n}{margin:${n}px;padding:${n % 7}px;border-top:1px solid #ddd}`).join('\n')}</style>
<script>${Array.from({ length: 60 }, (_, n) => `var teller${n}=function(x){return x*${n}+${n % 5}};`).join('\n')}</script></head>
<body><header><nav><ul>${Array.from({ length: 70 }, (_, n) => `<li class="menu menu-${n}"><a href="/rubriek/${n}" title="Rubriek ${n}">Rubriek ${n}</a></li>`).join('\n')}</ul></nav></header>`
const foot = `<footer>${Array.from({ length: 70 }, (_, n) => `<div class="voet voet-${n}"><h3>Kopje ${n}</h3><p>Uitleg nummer ${n} over het gebruik van deze pagina, zonder verdere betekenis.</p></div>`).join('\n')}</footer></body></html>`
