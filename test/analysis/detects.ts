import { describe, expect, it } from 'vitest'
import type { NetworkContext } from '../../analysis/context.ts'
import type { CounterIndication, Indicator, Strength } from '../../analysis/indicator.ts'

/** Two lists of named networks: those it fires on, with the strength, and at least as many on which it is silent. */
export function detects(
  question: Indicator | CounterIndication,
  fires: [situation: string, context: NetworkContext, strength: Strength][],
  silent: [situation: string, context: NetworkContext][],
): void {
  describe(question.id, () => {
    it('has at least as many counter-examples as examples', () => {
      expect(silent.length).toBeGreaterThanOrEqual(fires.length)
    })
    it.each(fires)('fires: %s', (_, context, strength) => {
      const found = question.detect(context, question.settings)
      expect(found?.strength).toBe(strength)
      expect(found?.evidence.length).toBeGreaterThan(0)
      expect(found?.evidence.length).toBeLessThanOrEqual(8)
    })
    it.each(silent)('is silent: %s', (_, context) => {
      expect(question.detect(context, question.settings)).toBeNull()
    })
  })
}
