import { inventedNumber } from '../../../demo/phone-number.ts'

/** An invented post, as somebody might put it on a notice board. */
export interface Post {
  slug: string
  title: string
  name: string
  age: number
  place: string
  /** Paragraphs. */
  text: string[]
  phone: string
  /** yyyy-mm-dd */
  on: string
}

const names = ['Anouk', 'Bente', 'Carmen', 'Dewi', 'Elin', 'Fenna', 'Gaia', 'Hanna', 'Iris', 'Juno', 'Kaat']
const places = ['Maastricht', 'Heerlen', 'Kerkrade', 'Sittard', 'Geleen', 'Brunssum', 'Landgraaf']
const titles = ['Rustige massage', 'Ontspannen avond', 'Tijd voor jezelf', 'Warme ontvangst', 'Even bijkomen']
const openings = [
  'Welkom bij mij thuis, waar je tot rust komt na een lange dag.',
  'Ik werk zelfstandig en neem de tijd voor iedere gast.',
  'Douchen kan vooraf en achteraf, handdoeken liggen klaar.',
  'Parkeren is gratis voor de deur en het station is vlakbij.',
]
const closings = [
  'Liever geen anonieme nummers, die neem ik niet op.',
  'Op zondag ben ik vrij, dan staat de telefoon uit.',
  'Wat hier niet staat, doe ik niet.',
]

export const posts: readonly Post[] = Array.from({ length: 100 }, (_, n) => {
  const of = <T>(from: readonly T[], step: number) => from[(n * step + n) % from.length] as T
  const digits = `0${inventedNumber(4000 + n).slice(3)}`
  return {
    slug: `bericht-${String(n + 1).padStart(3, '0')}`,
    title: `${of(titles, 3)} in ${of(places, 4)} ${n + 1}`,
    name: of(names, 6),
    age: 21 + ((n * 7) % 30),
    place: of(places, 4),
    text: [of(openings, 2), of(closings, 1)],
    phone: `${digits.slice(0, 2)} ${digits.slice(2, 6)} ${digits.slice(6)}`,
    on: `2026-${n % 2 === 0 ? '09' : '10'}-${String(1 + (n % 28)).padStart(2, '0')}`,
  }
})
