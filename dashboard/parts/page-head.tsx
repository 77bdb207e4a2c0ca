import type { Child } from 'hono/jsx'

/** What stands above a page: the way back, its title, a sentence, and what can be done at once. */
export function PageHead({
  title,
  crumb = null,
  lead = null,
  children,
}: {
  title: string
  crumb?: { href: string; text: string } | null
  lead?: Child
  children?: Child
}) {
  return (
    <div class="head">
      <div>
        {crumb === null ? null : (
          <p class="crumb">
            <a href={crumb.href}>{crumb.text}</a>
          </p>
        )}
        <h1>{title}</h1>
        {lead === null ? null : <p class="lead">{lead}</p>}
      </div>
      {children}
    </div>
  )
}
