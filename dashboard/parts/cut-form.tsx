import { linkToken } from '../link-token.ts'
import { links as words } from '../words.ts'
import type { NumberedLink } from './links.tsx'
import { Shape } from './shape.tsx'

/** What was typed to cut a link, and that it was not enough. */
export interface CutDraft {
  token: string
  advert: string
  reason: string
}

/** A person's word that something does not bind, for everybody or for one advert. */
export function CutForm({
  network,
  link,
  draft,
}: {
  network: string
  link: NumberedLink
  draft: CutDraft | null
}) {
  const token = linkToken(link.kind, link.value)
  const refused = draft?.token === token
  const field = `waarom-niet-${token}`
  return (
    <details class="cut" open={refused}>
      <summary>{words.act}</summary>
      <form method="post" action={`/verband/${network}/geen-koppeling`}>
        <input type="hidden" name="koppeling" value={token} />
        <p class="meta">{words.actNote}</p>
        <div class="field">
          <label for={`wie-${token}`}>{words.whom}</label>
          <select id={`wie-${token}`} name="advertentie">
            <option value="">{words.everybody}</option>
            {link.adverts.map(number => (
              <option value={number} selected={refused && draft.advert === String(number)}>
                {words.onlyFor(number)}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={field}>{words.why}</label>
          <textarea
            id={field}
            name="waarom"
            rows={2}
            autofocus={refused}
            aria-invalid={refused ? 'true' : undefined}
            aria-describedby={refused ? `${field}-fout` : undefined}
          >
            {refused ? draft.reason : ''}
          </textarea>
          {refused ? (
            <p class="field__fault" id={`${field}-fout`} role="alert">
              <Shape name="broken" /> {words.refused}
            </p>
          ) : null}
        </div>
        <button type="submit" class="button button--small">
          {words.submit}
        </button>
      </form>
    </details>
  )
}
