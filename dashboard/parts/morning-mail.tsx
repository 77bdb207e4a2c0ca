import { today as words } from '../words.ts'
import { Form } from './form.tsx'

/** Whether the visitor gets an e-mail after the night. */
export function MorningMail({ email, wished }: { email: string; wished: 'yes' | 'no' }) {
  const isWished = wished === 'yes'
  return (
    <section class="pane pane--padded" aria-labelledby="bericht">
      <h2 id="bericht">{words.mail}</h2>
      <p class="meta">{isWished ? words.mailOn(email) : words.mailOff}</p>
      <Form action="/vandaag/bericht" kind="mail__form">
        <button type="submit" name="bericht" value={isWished ? 'nee' : 'ja'} class="button button--small">
          {isWished ? words.mailStop : words.mailStart}
        </button>
      </Form>
    </section>
  )
}
