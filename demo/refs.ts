import type { Board, Life } from './advert.ts'
import { chance, hash } from './chance.ts'
import { slug } from './compose.ts'

/** Gives every life the ref its board would give: in order of arrival, telling nothing of its actor. */
export function refsOf(lives: readonly Life[]): (Life & { ref: string })[] {
  const inOrder = [...lives].sort(
    (a, b) => a.versions[0].from - b.versions[0].from || hash(a.key) - hash(b.key),
  )
  const counts: Record<Board, number> = { linde: 0, beuk: 0, iep: 0, hazelaar: 0 }
  return inOrder.map(life => {
    const nth = counts[life.board]++
    return { ...life, ref: refs[life.board](life, nth) }
  })
}

const refs: Record<Board, (life: Life, nth: number) => string> = {
  linde: (life, nth) => String(480_113 + nth * 41 + (hash(life.key) % 37)),
  beuk: (life, nth) => String(20_618 + nth * 13 + (hash(life.key) % 11)),
  iep: (life, nth) => letters(`${life.key} ${nth}`),
  hazelaar: life => slug(life.versions[0].says.name),
}

function letters(seed: string): string {
  const draw = chance(seed)
  const alphabet = [...'abcdefghjkmnpqrstuvwxyz23456789']
  return Array.from({ length: 7 }, () => draw.pick(alphabet)).join('')
}
