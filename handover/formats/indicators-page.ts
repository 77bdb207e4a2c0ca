import { type CounterIndication, families, type Indicator } from '../../analysis/indicator.ts'
import { attentions, type RuleBook } from '../../analysis/rulebook.ts'

type Question = Indicator | CounterIndication

/** Every question with its weight, basis, ordinary explanation and what it misses, as Markdown; texts as on screen. */
export function indicatorsPage(questions: readonly Question[], book: RuleBook): string {
  const counters = questions.filter(({ role }) => role === 'counter')
  return `${[
    '# Indicators',
    'Generated from the code (`npx vitest run test/handover/formats/indicators-page.test.ts -u`); not to be edited.',
    `Rule book ${book.version}. ${sumInWords(book)}`,
    ...families.flatMap(family => [
      `## Family \`${family}\``,
      ...questions
        .filter(one => one.role === 'indicator' && one.family === family)
        .flatMap(one => described(one, book)),
    ]),
    '## Counter-indications',
    ...counters.flatMap(one => described(one, book)),
  ].join('\n\n')}\n`
}

function sumInWords({ bands, sufficientFamilies, counterShare }: RuleBook): string {
  return `Redoing a sum: take each finding's points from the lists below. Heaviest first (alike: by name), a finding counts
unless one of its family counts already, or everything it rests on (\`rests\`: shared numbers, texts, pictures) is what
findings that count rest on already. Counter-indications subtract, heaviest first, together at most ${counterShare * 100}%
of the sum, rounded down. From ${bands.low} points attention is \`${attentions[1]}\`, from ${bands.raised} \`${attentions[2]}\`, from ${bands.high}
\`${attentions[3]}\`; with fewer than ${sufficientFamilies} families counting it is \`low\` at most. A stated age under 18 and prepayment
are flags, whatever the sum. Attention also stays \`low\` when one account that shares nothing but a contact with the
others, and had it no earlier, is what lifts it; and it is never lowered by a question that could not be asked.`
}

function described(question: Question, { points }: RuleBook): string[] {
  const { id, label, misses, basis } = question
  const own = points[id]
  const sign = question.role === 'counter' ? '−' : ''
  const settings = JSON.stringify(question.settings, (_, value) =>
    value === Number.POSITIVE_INFINITY ? 'never' : value,
  )
  return [
    `### \`${id}\` ${label}`,
    [
      `- ${question.question}`,
      `- Points: weak ${sign}${own?.weak}, moderate ${sign}${own?.moderate}, strong ${sign}${own?.strong}`,
      ...(question.role === 'indicator' ? [`- Gewone verklaring: ${question.innocent}`] : []),
      `- Ziet niet: ${misses}`,
      `- Berust op: ${basis}`,
      `- Settings: \`${settings}\``,
    ].join('\n'),
  ]
}
