import { type DecisionKind, decisionKinds, type decisionRefusal } from '../../casework/review.ts'
import { localDay } from '../../crawler/lawful.ts'
import type { StoredDecision } from '../../storage/decisions.ts'
import { dayText, momentText } from '../moments.ts'
import { decision as words } from '../words.ts'
import { Key, Submit } from './button.tsx'
import { Fault, Form, Sentences } from './form.tsx'

/** What was chosen and typed, and why it was not recorded. */
export interface DecisionDraft {
  kind: string
  watchUntil: string
  reason: string
  refused: ReturnType<typeof decisionRefusal> | 'overtaken'
}

interface Shown {
  current: StoredDecision | null
  draft: DecisionDraft
  action: string
  names: ReadonlyMap<string, { name: string }>
  now: Date
}

/** After the weighing: put aside, watch or take up. What was decided before stands above the form. */
export function DecisionPane({ current, ...shown }: Shown) {
  return (
    <section class="pane pane--padded" aria-labelledby="besluit">
      <h2 id="besluit">{current === null ? words.title : words.current}</h2>
      {current === null ? (
        <>
          <p class="meta">{words.intro}</p>
          <DecisionForm current={current} {...shown} />
        </>
      ) : (
        <>
          <p>
            <b>{decided(current, shown.now)}</b>
          </p>
          <p class="sum__reason">{current.reason}</p>
          <p class="meta">
            {words.by(
              shown.names.get(current.decidedBy)?.name ?? words.someone,
              momentText(current.decidedAt, shown.now),
            )}
          </p>
          <details open={shown.draft.refused !== null} class="again">
            <summary>{words.again}</summary>
            <div class="again__in">
              <p class="meta">{words.anew}</p>
              <DecisionForm current={current} {...shown} />
            </div>
          </details>
        </>
      )}
    </section>
  )
}

function decided({ kind, watchUntil }: StoredDecision, now: Date): string {
  const done = words.done[kind]
  const text = watchUntil === null ? done : `${done} ${dayText(watchUntil, now)}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const msPerDay = 86_400_000
const usualDays = 14

function DecisionForm({ current, draft, action, now }: Shown) {
  const { refused } = draft
  const onReason = refused === 'no-reason' || refused === 'reason-too-long'
  const inDays = (days: number) => localDay(new Date(now.getTime() + days * msPerDay))
  const fault = refused === null ? null : <Fault>{words.refused[refused]}</Fault>
  return (
    <Form action={action} kind="judgement decision">
      <input type="hidden" name="gezien" value={current?.id ?? ''} />
      {refused === 'overtaken' ? fault : null}
      <fieldset class="choices" aria-describedby={refused === 'no-decision' ? 'fout' : undefined}>
        <legend class="unseen">{words.title}</legend>
        {decisionKinds.map((kind: DecisionKind, index) => (
          <label class="choice">
            <input type="radio" name="besluit" value={kind} checked={draft.kind === kind} />
            <span>{words.kinds[kind]}</span>
            <Key>{index + 1}</Key>
          </label>
        ))}
      </fieldset>
      {refused === 'no-decision' ? fault : null}
      <div class="field decision__day">
        <label for="tot">{words.until}</label>
        <input
          id="tot"
          name="tot"
          type="date"
          min={inDays(1)}
          value={draft.watchUntil === '' ? inDays(usualDays) : draft.watchUntil}
          aria-invalid={refused === 'no-day' ? 'true' : undefined}
          aria-describedby={refused === 'no-day' ? 'fout' : undefined}
        />
        {refused === 'no-day' ? fault : null}
      </div>
      <Sentences
        name="waarom"
        id="besluit-waarom"
        label={words.reason}
        value={draft.reason}
        wrong={onReason}
        focus={onReason}
      >
        {onReason ? fault : null}
      </Sentences>
      <Submit keys="Ctrl ⏎">{words.submit}</Submit>
    </Form>
  )
}
