import { judgements } from '../../casework/review.ts'
import type { NetworkPage } from '../../storage/networks.ts'
import { momentText } from '../moments.ts'
import { decision, judgementNames, judgement as judgementWords, correction as words } from '../words.ts'
import { Fault, Form, Sentences } from './form.tsx'
import type { Draft } from './judgement-form.tsx'

interface Shown {
  network: NetworkPage
  draft: Draft
  action: string
  names: ReadonlyMap<string, { name: string }>
  now: Date
}

/** Taking one's judgement back by another one, and what colleagues said. */
export function OwnJudgement({ network, draft, action, names, now }: Shown) {
  const { review, firstReview, colleagues } = network
  if (review === null) return null
  const onReason = draft.refused === 'no-reason' || draft.refused === 'reason-too-long'
  const fault = draft.refused === null ? null : <Fault>{judgementWords.refused[draft.refused]}</Fault>
  return (
    <section class="pane pane--padded" aria-labelledby="herzien">
      <h2 id="herzien" class="unseen">
        {words.title}
      </h2>
      {firstReview === null || firstReview.id === review.id ? null : (
        <p class="meta">
          {words.first(
            judgementNames[firstReview.judgement].toLowerCase(),
            momentText(firstReview.recordedAt, now),
          )}
        </p>
      )}
      {colleagues.length === 0 ? null : (
        <>
          <h3>{words.colleagues}</h3>
          {colleagues.map(one => (
            <>
              <p class="meta">
                {words.colleague(
                  names.get(one.reviewer)?.name ?? decision.someone,
                  judgementNames[one.judgement].toLowerCase(),
                  momentText(one.recordedAt, now),
                )}
              </p>
              <p class="sum__reason">{one.reason}</p>
            </>
          ))}
        </>
      )}
      <details open={draft.refused !== null} class="again">
        <summary>{words.open}</summary>
        <Form action={action} kind="judgement again__in">
          <input type="hidden" name="in-plaats-van" value={review.id} />
          <p class="meta">{words.note}</p>
          <fieldset class="choices">
            <legend class="unseen">{judgementWords.choice}</legend>
            {judgements.map(value => (
              <label class="choice">
                <input type="radio" name="oordeel" value={value} checked={draft.judgement === value} />
                <span>{judgementNames[value]}</span>
              </label>
            ))}
          </fieldset>
          {draft.refused === 'no-judgement' ? fault : null}
          <Sentences
            name="waarom"
            id="herzien-waarom"
            label={judgementWords.reason}
            value={draft.reason}
            wrong={onReason}
            focus={onReason}
          >
            {onReason ? fault : null}
          </Sentences>
          <button type="submit" class="button button--small">
            {words.submit}
          </button>
        </Form>
      </details>
    </section>
  )
}
