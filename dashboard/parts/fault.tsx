import type { Child } from 'hono/jsx'
import { Shape } from './shape.tsx'

/** Why a form was not recorded, and how to mend it; fields refer to it by its id. */
export function Fault({ children }: { children?: Child }) {
  return (
    <p class="field__fault" id="fout" role="alert">
      <Shape name="broken" /> {children}
    </p>
  )
}
