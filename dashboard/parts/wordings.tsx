import type { NetworkContext } from '../../analysis/context.ts'
import { type Numbering, shown } from '../masked.ts'
import { wordingsOf } from '../wordings.ts'
import { adverts as advertsText, templateSlots, links as words } from '../words.ts'
import { Mask } from './mask.tsx'

/** Shared texts as one line each: what all have, with a named place where they differ. */
export function Wordings({ context, numbering }: { context: NetworkContext; numbering: Numbering }) {
  const wordings = wordingsOf(context)
  if (wordings.length === 0) return null
  return (
    <div class="links__under">
      <h3>{words.wording}</h3>
      <p class="meta">{words.wordingNote}</p>
      {wordings.map(({ link, parts, adverts }) => (
        <figure class="wording">
          <figcaption>
            <Mask slot={link.kind} value={link.key} numbering={numbering} /> {advertsText(adverts)}
          </figcaption>
          <blockquote class="text">
            <p>
              {parts.map(part => (
                <>
                  {shown(part.before)}
                  {'words' in part ? shown(part.words) : <span class="mask">{templateSlots[part.slot]}</span>}
                </>
              ))}
            </p>
          </blockquote>
        </figure>
      ))}
    </div>
  )
}
