import type { Child } from 'hono/jsx'
import { Shape, type ShapeName } from './shape.tsx'

type Tone = 'heide' | 'leem' | 'bos' | 'maas' | 'quiet'

/** A state: a shape and a word. */
export function Tag({ shape, tone, children }: { shape: ShapeName; tone: Tone; children?: Child }) {
  return (
    <span class={`tag tag--${tone}`}>
      <Shape name={shape} />
      {children}
    </span>
  )
}

/** A message: shape, bold first word, sentence. */
export function Message({
  shape,
  tone,
  first,
  children,
}: {
  shape: ShapeName
  tone: Tone
  first: string
  children?: Child
}) {
  return (
    <p class="message">
      <span class={`message__shape tag--${tone}`}>
        <Shape name={shape} />
      </span>
      <span>
        <strong class={`tag--${tone}`}>{first}</strong> {children}
      </span>
    </p>
  )
}
