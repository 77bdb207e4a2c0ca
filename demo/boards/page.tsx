import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'

/** The frame all four boards share: nobody may mistake one for a real site. */
export function Page(props: {
  title: string
  style: string
  charset?: string
  head?: Child
  children?: Child
}) {
  return (
    <html lang="nl">
      <head>
        <meta charset={props.charset ?? 'utf-8'} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{props.title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(common + props.style)}</style>
        {props.head}
      </head>
      <body>
        <p class="verzonnen">Verzonnen site, hoort bij inbeeld</p>
        {props.children}
      </body>
    </html>
  )
}

/** A whole document as text. */
export function documentOf(page: Child): string {
  return `<!doctype html>\n${String(page)}`
}

/** Lines of an advert's text, broken where its writer broke them. */
export function Lines({ text }: { text: string }) {
  return (
    <>
      {text.split('\n\n').map(paragraph => (
        <p>
          {paragraph.split('\n').map((line, at) => (
            <>
              {at > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </>
  )
}

const common = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.55 system-ui,sans-serif;color:#222}
.verzonnen{margin:0;padding:6px 16px;background:#fff3c4;color:#4a3b00;font-size:14px;text-align:center;border-bottom:1px solid #e2cf86}
a{color:inherit}
`
