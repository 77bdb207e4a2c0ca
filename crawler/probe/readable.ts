import { type AnyNode, type Document, isTag } from 'domhandler'
import { SourceBroken } from '../fault.ts'
import type { Answer } from '../fetch.ts'
import { decodeText, parsePage } from '../page.ts'
import { refusal } from '../refusal.ts'

const mostNodes = 100_000
const deepest = 400

/** @throws SourceBroken when this is no page that can be looked at. */
export function readable(answer: Answer): Document {
  const { status, headers } = answer
  const type = headers['content-type'] ?? 'text/html'
  const isHtml = /^\s*(text\/html|application\/xhtml\+xml)\b/i.test(type)
  const page = parsedWithin(answer)
  // Before anything walks through it.
  if (page === null || (isHtml && !isBearable(page)))
    throw new SourceBroken('the page is too large or too deep to look at; choose another one')
  const refused = isHtml ? refusal({ status, headers, text: decodeText(answer) }) : null
  if (refused !== null) throw new SourceBroken(refusals[refused])
  if (status !== 200) throw new SourceBroken(`the site answered ${status} instead of a page`)
  if (!isHtml) throw new SourceBroken('this address gives no HTML page')
  return page
}

/** Null for elements that stand in each other without end. */
function parsedWithin(answer: Answer): Document | null {
  try {
    return parsePage(answer)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const refusals = {
  login: 'the page asks to sign in; such a site is not read',
  captcha: 'the page sets a puzzle for people; such a site is not read',
  waf: 'a firewall stands before the page; such a site is not read',
}

function isBearable(page: Document): boolean {
  let nodes = 0
  let level: AnyNode[] = page.children
  for (let depth = 0; level.length > 0; depth++) {
    nodes += level.length
    if (depth > deepest || nodes > mostNodes) return false
    level = level.flatMap(node => (isTag(node) ? node.children : []))
  }
  return true
}
