import { judgements, type refusal } from '../../casework/review.ts'
import { judgementNames, judgement as words } from '../words.ts'
import { Key, Submit } from './button.tsx'
import { Fault, Form, Sentences } from './form.tsx'

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
      {onChoice ? <Fault>{words.refused[refused]}</Fault> : null}
      <Sentences
        name="waarom"
        label={words.reason}
        note={words.ownWords}
        rows={4}
        value={draft.reason}
        wrong={onReason}
        focus={onReason}
      >
        {onReason ? <Fault>{words.refused[refused]}</Fault> : null}
      </Sentences>
      <Submit keys="Ctrl ⏎">{words.submit}</Submit>
    </Form>
  )
}
