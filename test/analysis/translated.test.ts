import { describe, expect, it } from 'vitest'
import { indicators } from '../../analysis/indicators/index.ts'
import { lexiconLanguages } from '../../analysis/lexicon.ts'
import { sayings, type Topic } from '../../bench/detection/first/sayings.ts'
import { chance } from '../../demo/chance.ts'
import { compose } from '../../demo/compose.ts'
import { saying } from './context.ts'

const asked: Record<Topic, string> = {
  house: 'third-party-voice',
  answered: 'mediated-contact',
  clock: 'round-the-clock',
  confined: 'restricted-movement',
  young: 'youth-language',
  genuine: 'trust-language',
  unsafe: 'unsafe-offered',
  limitless: 'no-limits',
  lodging: 'lodging',
  handover: 'debt-or-handover',
}

/** Share of the lines of one language that are recognised, topic by topic the same lines as in every other. */
function recall(language: (typeof lexiconLanguages)[number], set: 'tuning' | 'validation') {
  const missed: string[] = []
  let lines = 0
  for (const [topic, id] of Object.entries(asked) as [Topic, string][]) {
    const question = indicators.find(one => one.id === id)
    for (const line of sayings[topic][language][set]) {
      lines++
      const text = compose(line, { place: 'Heerlen' }, chance(line))
      if (question?.detect(saying(text), question.settings) === null) missed.push(text)
    }
  }
  return { share: (lines - missed.length) / lines, missed }
}

describe('the same words, translated', () => {
  it.each(lexiconLanguages)('are recognised in %s as in every other language', language => {
    const { share, missed } = recall(language, 'tuning')
    expect(missed).toEqual([])
    expect(share).toBeGreaterThan(0.97)
  })
})
