import { describe, expect, it } from 'vitest'
import { type Lexicon, lexiconLanguages, recogniser } from '../../analysis/lexicon.ts'

const lexicon = (nl: string[], any: string[] = []): Lexicon => ({
  any,
  nl,
  ...(Object.fromEntries(
    lexiconLanguages.filter(code => code !== 'nl').map(code => [code, []]),
  ) as unknown as Omit<Lexicon, 'any' | 'nl'>),
})
const find = recogniser(
  lexicon(['dag en nacht', 'ontvang* _ (hotel|hotelkamer)', 'mijn (lieve)? planner'], ['24/7']),
)

describe('a recogniser', () => {
  it.each([
    'Ik werk dag en nacht',
    'Ik werk dag- en nacht',
    'DAG EN NÁCHT',
    'dag\u200b en nacht',
    'Ontvangst in een hotel',
    'Bel mijn planner',
    'Bel mijn lieve planner',
    'open 24 / 7',
    'Geen haast. Dag en nacht open',
    'Geen haast, dag en nacht open',
    '"Dag en nacht open"',
    'Kom je langs? Ik ben dag en nacht open',
  ])('finds: %s', text => {
    expect(find(text)).toHaveLength(1)
  })

  it.each([
    'Ik werk nooit dag en nacht',
    'Dag en nacht werk ik niet',
    'Dag, en nacht',
    'Ontvangst is niet in een hotel',
    'Ik ben geen hotel, restaurant of 24/7',
    'Ben je dag en nacht open?',
    'Zij zei "dag en nacht open" en lachte',
    'dag ⟦name:x⟧ en nacht',
    'middag en nachten',
    'not 24/7, niet 24/7',
    'dag\nen nacht',
  ])('is silent: %s', text => {
    expect(find(text)).toEqual([])
  })

  it('quotes the sentence, word for word', () => {
    const text = 'Hallo! Ik ben ⟦name:ab12⟧ en ik werk dag en nacht. Bel mij.'
    expect(find(text)).toEqual(['Ik ben ⟦name:ab12⟧ en ik werk dag en nacht'])
  })

  it('cuts a long sentence between words, and no mask in half', () => {
    const text = `${'heel graag '.repeat(30)}dag en nacht ⟦name:0123456789⟧${' en zo verder'.repeat(30)}`
    const [quote] = find(text)
    expect(quote?.length).toBeLessThanOrEqual(160)
    expect(text).toContain(quote)
    expect(quote).toContain('dag en nacht')
    expect((quote?.match(/⟦/g) ?? []).length).toBe((quote?.match(/⟧/g) ?? []).length)
  })

  it('gives each sentence once', () => {
    expect(find('Dag en nacht. Dag en nacht.')).toEqual(['Dag en nacht'])
  })
})
