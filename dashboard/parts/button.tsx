import type { Child } from 'hono/jsx'

/** A key in its frame; hidden on small screens. */
export function Key({ children }: { children?: Child }) {
  return <kbd class="key">{children}</kbd>
}

function Hint({ keys }: { keys: string | null }) {
  return keys === null ? null : (
    <span class="key key--in" aria-hidden="true">
      {keys}
    </span>
  )
}

/** The one primary act of a pane. */
export function Submit({ keys = null, children }: { keys?: string | null; children?: Child }) {
  return (
    <button type="submit" class="button button--primary">
      {children}
      <Hint keys={keys} />
    </button>
  )
}

/** A link that looks like a button. */
export function ButtonLink({
  href,
  kind,
  keys = null,
  name = null,
  children,
}: {
  href: string
  kind: 'primary' | 'outline' | 'small'
  keys?: string | null
  /** How an island finds it. */
  name?: string | null
  children?: Child
}) {
  return (
    <a class={`button button--${kind}`} href={href} data-act={name ?? undefined}>
      {children}
      <Hint keys={keys} />
    </a>
  )
}
