import type { Verdict } from '../../storage/verdicts.ts'
import type { Finding } from '../findings.ts'
import { wordsOf } from '../findings.ts'
import { momentText } from '../moments.ts'
import { decision, verdict as words } from '../words.ts'
import { Fault, Form, Sentences } from './form.tsx'

/** What people said is no indication, and the form to say so. */
export interface Verdicts {
  all: readonly Verdict[]
  /** Of the assessment that is shown: what was said later does not count yet. */
  assessedAt: string
  /** Where to send a form: `indicatie` or `indicatie-terug`. */
  action: (act: string) => string
  names: ReadonlyMap<string, { name: string }>
  draft: VerdictDraft | null
}

/** What was typed, and why it was not recorded. */
export interface VerdictDraft {
  indicator: string
  reason: string
  refused: 'no-reason' | 'reason-too-long'
}

/** Beside an indication. Nothing is left out at once: the sum that somebody read stays as it was until the next night. */
export function RejectForm({ finding, verdicts }: { finding: Finding; verdicts: Verdicts }) {
  const { indicator, label } = finding
  if (isPending(verdicts, indicator)) return <p class="meta">{words.pending}</p>
  const draft = verdicts.draft?.indicator === indicator ? verdicts.draft : null
  const field = `geen-${indicator}`
  return (
    <details open={draft !== null} class="reject">
      <summary aria-label={words.rejectLabel(label)}>{words.open}</summary>
      <Form action={verdicts.action('indicatie')} kind="judgement">
        <input type="hidden" name="indicatie" value={indicator} />
        <Sentences
          name="waarom"
          id={field}
          label={words.reason}
          value={draft?.reason ?? ''}
          wrong={draft !== null}
          focus={draft !== null}
        >
          {draft === null ? null : <Fault>{decision.refused[draft.refused]}</Fault>}
        </Sentences>
        <p class="meta">{words.note}</p>
        <button type="submit" class="button button--small">
          {words.submit}
        </button>
      </Form>
    </details>
  )
}

function isPending({ all, assessedAt }: Verdicts, indicator: string): boolean {
  return all.some(one => one.indicator === indicator && one.recordedAt > assessedAt)
}

/** Who rejected what and why; anybody who judged may bring it back. */
export function Rejected({ verdicts }: { verdicts: Verdicts }) {
  if (verdicts.all.length === 0) return null
  return (
    <>
      <div class="group">
        <h3>{words.title}</h3>
      </div>
      <ul>
        {verdicts.all.map(one => {
          const { label } = wordsOf(one.indicator)
          return (
            <li class="rejected">
              <div>
                <p>
                  <b>{label}</b>
                  {isPending(verdicts, one.indicator) ? <span class="meta"> · {words.pending}</span> : null}
                </p>
                <p class="sum__reason">{one.reason}</p>
                <p class="meta">
                  {words.said(
                    verdicts.names.get(one.reviewer)?.name ?? decision.someone,
                    momentText(one.recordedAt),
                  )}
                </p>
              </div>
              <Form action={verdicts.action('indicatie-terug')}>
                <input type="hidden" name="oordeel" value={one.id} />
                <button type="submit" class="as-link meta" aria-label={words.withdrawLabel(label)}>
                  {words.withdraw}
                </button>
              </Form>
            </li>
          )
        })}
      </ul>
    </>
  )
}
