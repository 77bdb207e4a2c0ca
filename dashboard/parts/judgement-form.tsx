import { judgements, type refusal } from '../../casework/review.ts'
import { judgementNames, judgement as words } from '../words.ts'
import { Key, Submit } from './button.tsx'
import { Form } from './form.tsx'
import { Shape } from './shape.tsx'

/** What was typed, and why it was not recorded. */
export interface Draft {
  judgement: string
  reason: string
  refused: ReturnType<typeof refusal>
}

/** The question at the right: nothing is marked, nothing is weighed yet. */
export function JudgementForm({ action, draft }: { action: string; draft: Draft }) {
  const { refused } = draft
  const onChoice = refused === 'no-judgement'
  const onReason = refused !== null && !onChoice
  return (
    <Form action={action} kind="pane pane--padded judgement">
      <h2>{words.title}</h2>
      <p class="meta">{words.intro}</p>
      <fieldset class="choices" aria-describedby={onChoice ? 'fout' : undefined}>
        <legend class="unseen">{words.choice}</legend>
        {judgements.map((value, index) => (
          <label class="choice">
            <input
              type="radio"
              name="oordeel"
              value={value}
              checked={draft.judgement === value}
              autofocus={onChoice && index === 0}
            />
            <span>{judgementNames[value]}</span>
            <Key>{index + 1}</Key>
          </label>
        ))}
      </fieldset>
      {onChoice ? <Fault refused={refused} /> : null}
      <div class="field">
        <label for="waarom">
          {words.reason} <span class="field__note">{words.ownWords}</span>
        </label>
        <textarea
          id="waarom"
          name="waarom"
          rows={4}
          autofocus={onReason}
          aria-invalid={onReason ? 'true' : undefined}
          aria-describedby={onReason ? 'fout' : undefined}
        >
          {draft.reason}
        </textarea>
        {onReason ? <Fault refused={refused} /> : null}
      </div>
      <Submit keys="Ctrl ⏎">{words.submit}</Submit>
    </Form>
  )
}

function Fault({ refused }: { refused: NonNullable<Draft['refused']> }) {
  return (
    <p class="field__fault" id="fout" role="alert">
      <Shape name="broken" /> {words.refused[refused]}
    </p>
  )
}
