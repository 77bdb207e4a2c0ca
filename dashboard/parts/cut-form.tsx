import type { NetworkPage } from '../../storage/networks.ts'
import { linkToken } from '../link-token.ts'
import { links as words } from '../words.ts'
import { Fault, Form, Sentences } from './form.tsx'
import type { NumberedLink } from './links.tsx'

/** What was typed to cut a link, and why it was not cut. */
export interface CutDraft {
  token: string
  advert: string
  reason: string
  refused: keyof typeof words.refused
}

/** A person's word that something does not bind, for everybody or for one advert. */
export function CutForm({
  network,
  links,
  draft,
  action,
}: {
  network: NetworkPage
  links: readonly NumberedLink[]
  draft: CutDraft | null
  /** Where an act on this network is sent. */
  action: (act: string) => string
}) {
  const onAdvert = draft?.refused === 'advert-without-link'
  const onReason = draft !== null && !onAdvert
  return (
    <details class="cut" open={draft !== null}>
      <summary class="cut__title">{words.act}</summary>
      <Form action={action('geen-koppeling')}>
        <p class="meta">{words.actNote}</p>
        <div class="fields">
          <div class="field">
            <label for="koppeling">{words.link}</label>
            <select id="koppeling" name="koppeling">
              {links.map(({ kind, value, name }) => (
                <option value={linkToken(kind, value)} selected={draft?.token === linkToken(kind, value)}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="voor-wie">{words.whom}</label>
            <select
              id="voor-wie"
              name="advertentie"
              autofocus={onAdvert}
              aria-invalid={onAdvert ? 'true' : undefined}
              aria-describedby={onAdvert ? 'koppeling-fout' : undefined}
            >
              <option value="">{words.everybody}</option>
              {network.context.adverts.map((_, at) => (
                <option value={at + 1} selected={draft?.advert === String(at + 1)}>
                  {words.onlyFor(at + 1)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <Sentences
          name="waarom"
          id="waarom-niet"
          label={words.why}
          rows={2}
          value={draft?.reason ?? ''}
          wrong={onReason}
          fault="koppeling-fout"
          focus={onReason}
        />
        {draft === null ? null : <Fault id="koppeling-fout">{words.refused[draft.refused]}</Fault>}
        <button type="submit" class="button button--small">
          {words.submit}
        </button>
      </Form>
    </details>
  )
}
