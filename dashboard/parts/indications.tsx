import type { Assessment } from '../../analysis/assess.ts'
import type { Finding } from '../findings.ts'
import { wordsOf } from '../findings.ts'
import type { Numbering } from '../masked.ts'
import { familyNames, listed, number, weighing as words } from '../words.ts'
import { AdvertWords, anchorOf, Letter, Quote } from './quote.tsx'
import { Message } from './tag.tsx'
import { Kept } from './together.tsx'
import { Rejected, RejectForm, type Verdicts } from './verdicts.tsx'

const quotesAtOnce = 3

/** What stands out, its ordinary explanation in the same row, and what pleads against in the same list. */
export function Indications({
  assessment,
  findings,
  numbering,
  verdicts,
}: {
  assessment: Assessment
  findings: readonly Finding[]
  numbering: Numbering
  verdicts: Verdicts
}) {
  const signals = findings.filter(({ role }) => role === 'indicator')
  const counters = findings.filter(({ role }) => role === 'counter')
  return (
    <section class="pane" aria-labelledby="weging">
      <div class="pane__head">
        <h2 id="weging" tabindex={-1}>
          {words.title}
        </h2>
        <p class="meta">{words.counts(signals.length, counters.length)}</p>
      </div>
      {assessment.flags.length === 0 ? null : (
        <div class="pane__line">
          {assessment.flags.includes('possible-minor') ? (
            <Message shape="diamond" tone="heide" first={words.minorFirst}>
              {words.minor}
            </Message>
          ) : null}
          {assessment.flags.includes('possible-fraud') ? (
            <Message shape="lines" tone="maas" first={words.fraudFirst}>
              {words.fraud}
            </Message>
          ) : null}
        </div>
      )}
      {signals.length === 0 ? (
        <p class="pane__line">{words.none}</p>
      ) : (
        <>
          <div class="group weighed weighed--head">
            <span>{words.signalHead}</span>
            <span>{words.innocentHead}</span>
            <span class="figure">{words.points}</span>
          </div>
          {signals.map(finding => (
            <Weighed finding={finding} numbering={numbering} verdicts={verdicts} />
          ))}
        </>
      )}
      {counters.length === 0 ? null : (
        <>
          <div class="group">
            <span>{words.counterHead}</span>
            <span>{words.points}</span>
          </div>
          {counters.map(finding => (
            <Weighed finding={finding} numbering={numbering} verdicts={verdicts} />
          ))}
        </>
      )}
      <Rejected verdicts={verdicts} />
      {assessment.failed.length === 0 ? null : (
        <p class="pane__line meta">
          {words.failed(assessment.failed.map(({ indicator }) => wordsOf(indicator).label))}
        </p>
      )}
    </section>
  )
}

/** The first judgement was recorded before a night had weighed the network. */
export function NotWeighed() {
  return (
    <section class="pane" aria-labelledby="weging">
      <div class="pane__head">
        <h2 id="weging" tabindex={-1}>
          {words.title}
        </h2>
      </div>
      <p class="pane__line">{words.absent}</p>
    </section>
  )
}

function Weighed({
  finding,
  numbering,
  verdicts,
}: {
  finding: Finding
  numbering: Numbering
  verdicts: Verdicts
}) {
  const { letter, role, label, family, innocent, strength, points, worth, dropped } = finding
  const more = finding.quotes.slice(quotesAtOnce)
  return (
    <div class="weighed" id={anchorOf(letter)}>
      <div class="weighed__what">
        <h3>
          <Letter letter={letter} role={role} /> {label}
        </h3>
        <p class="meta">
          {family === null ? '' : `${familyNames[family]} · `}
          {words.strengths[strength]}
          {dropped === null ? '' : ` · ${words.notCounted[dropped](worth)}`}
          {role === 'counter' && -points < worth ? ` · ${words.bounded(worth)}` : ''}
        </p>
        {finding.quotes.slice(0, quotesAtOnce).map(quote => (
          <Ground quote={quote} numbering={numbering} />
        ))}
        <Kept elsewhere={finding.elsewhere} />
        {more.length === 0 ? null : (
          <details>
            <summary>{words.moreQuotes(more.length)}</summary>
            {more.map(quote => (
              <Ground quote={quote} numbering={numbering} />
            ))}
          </details>
        )}
      </div>
      <div class="weighed__innocent">
        {innocent === null ? null : <p>{innocent}</p>}
        {finding.question === '' ? null : (
          <details>
            <summary>{words.explain}</summary>
            <p>{finding.question}</p>
            <p>{finding.basis}</p>
            <p>
              {words.misses} {finding.misses}
            </p>
          </details>
        )}
        {role === 'indicator' && finding.elsewhere.length === 0 ? (
          <RejectForm finding={finding} verdicts={verdicts} />
        ) : null}
      </div>
      <p class="weighed__points">{points === 0 ? '–' : number(points)}</p>
    </div>
  )
}

/** An advert's words in serif, our sentence about its fields in sans. */
function Ground({ quote, numbering }: { quote: Finding['quotes'][number]; numbering: Numbering }) {
  return (
    <p class="ground">
      {quote.from === 'text' ? (
        <Quote text={quote.text} numbering={numbering} />
      ) : (
        <AdvertWords text={quote.text} numbering={numbering} />
      )}{' '}
      {quote.adverts.length === 0 ? null : (
        <span class="ground__in">
          {words.in} {listed(quote.adverts)}
        </span>
      )}
    </p>
  )
}
