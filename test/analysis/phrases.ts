import { describe, expect, it } from 'vitest'
import type { CounterIndication, Indicator } from '../../analysis/indicator.ts'
import { lexiconLanguages } from '../../analysis/lexicon.ts'
import { saying } from './context.ts'

type PerLanguage = Record<
  Exclude<(typeof lexiconLanguages)[number], 'any'>,
  { fires: string[]; silent: string[] }
>

/** Two lists per language, the second at least as long, each sentence an advert of its own. */
export function recognises(question: Indicator | CounterIndication, sentences: PerLanguage): void {
  describe(question.id, () => {
    for (const language of lexiconLanguages) {
      const { fires, silent } = sentences[language]
      it(`has enough examples and counter-examples in ${language}`, () => {
        expect(fires.length).toBeGreaterThanOrEqual(2)
        expect(silent.length).toBeGreaterThanOrEqual(fires.length)
      })
      it.each(fires)(`${language} fires: %s`, sentence => {
        const found = question.detect(saying(sentence), question.settings)
        expect(found).not.toBeNull()
        for (const { quote, from } of found?.evidence ?? []) {
          expect(from).toBe('text')
          expect(sentence).toContain(quote)
        }
      })
      it.each(silent)(`${language} is silent: %s`, sentence => {
        expect(question.detect(saying(sentence), question.settings)).toBeNull()
      })
    }
  })
}
