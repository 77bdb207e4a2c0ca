import type { Assessment } from '../../analysis/assess.ts'
import { type Attention, rulebook } from '../../analysis/rulebook.ts'
import type { Review } from '../../casework/review.ts'
import type { Finding } from '../findings.ts'
import { momentText } from '../moments.ts'
import { attentionNames, familyNames, judgementNames, number, weighing as words } from '../words.ts'

/** The sum as it can be redone on paper, beside the visitor's own judgement. */
export function Sum({
  review,
  assessment,
  findings,
}: {
  review: Review
  assessment: Assessment | null
  findings: readonly Finding[]
}) {
  return (
    <section class="pane pane--padded sum" aria-labelledby="de-som">
      <h2 id="de-som">{words.sum}</h2>
      <p class="meta">
        {words.yours(momentText(review.recordedAt))} <b>{judgementNames[review.judgement].toLowerCase()}</b>
      </p>
      <p class="sum__reason">{review.reason}</p>
      {assessment === null ? <p class="meta">{words.absent}</p> : <Lines {...{ assessment, findings }} />}
    </section>
  )
}

function Lines({ assessment, findings }: { assessment: Assessment; findings: readonly Finding[] }) {
  const counted = findings.filter(({ role, points }) => role === 'indicator' && points > 0)
  const counters = findings.filter(({ role }) => role === 'counter')
  const onSameLink = findings.filter(({ dropped }) => dropped === 'link')
  const positive = counted.reduce((total, { points }) => total + points, 0)
  return (
    <>
      <table class="sum__lines">
        <caption class="unseen">{words.sum}</caption>
        <tbody>
          {counted.map(finding => (
            <tr>
              <th scope="row">
                {finding.letter} {finding.family === null ? '' : familyNames[finding.family]}
                <Dropped finding={finding} findings={findings} />
              </th>
              <td>{number(finding.points)}</td>
            </tr>
          ))}
          {onSameLink.map(({ letter, family }) => (
            <tr>
              <th scope="row">
                {letter} {family === null ? '' : familyNames[family]}{' '}
                <span class="sum__dropped">{words.sameLink}</span>
              </th>
              <td>{words.noPoints}</td>
            </tr>
          ))}
          {counters.map(({ letter, label, points }) => (
            <tr>
              <th scope="row">
                {letter} {label}
              </th>
              <td>{points === 0 ? words.noPoints : number(points)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {words.attention(attentionNames[assessment.attention])} <Band assessment={assessment} />
            </th>
            <td>{number(assessment.score)}</td>
          </tr>
        </tfoot>
      </table>
      <p class="meta">
        {words.families(assessment.families)}{' '}
        {assessment.sufficient
          ? words.sufficient(rulebook.sufficientFamilies)
          : words.insufficient(rulebook.sufficientFamilies)}{' '}
        {counters.length === 0
          ? null
          : `${words.bound(rulebook.counterShare * 100, positive, Math.floor(positive * rulebook.counterShare))} `}
        {assessment.held === null ? null : `${words.held[assessment.held]} `}
        {words.never}
      </p>
    </>
  )
}

/** Signals of the same family that are not the strongest. */
function Dropped({ finding, findings }: { finding: Finding; findings: readonly Finding[] }) {
  const dropped = findings.filter(
    ({ role, family, points }) => role === 'indicator' && family === finding.family && points === 0,
  )
  if (dropped.length === 0) return null
  return <span class="sum__dropped"> {words.dropped(dropped.map(({ letter }) => letter))}</span>
}

/** From where to where this word runs, under the running rule book. */
function Band({ assessment }: { assessment: Assessment }) {
  const limits: Record<Attention, [number, number | null]> = {
    none: [0, rulebook.bands.low - 1],
    low: [rulebook.bands.low, rulebook.bands.raised - 1],
    raised: [rulebook.bands.raised, rulebook.bands.high - 1],
    high: [rulebook.bands.high, null],
  }
  const [from, until] = limits[assessment.attention]
  const within = assessment.score >= from && (until === null || assessment.score <= until)
  if (assessment.rulebook !== rulebook.version || !within) return null
  return <span class="sum__dropped">{words.band(from, until)}</span>
}
