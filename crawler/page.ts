import { isUtf8 } from 'node:buffer'
import { load } from 'cheerio/slim'
import { compile } from 'css-select'
import { type AnyNode, type Document, type Element, isTag } from 'domhandler'
import { DomHandler, Parser, type ParserOptions } from 'htmlparser2'
import type { Capture } from './capture.ts'

/** Cheerio on documents that were parsed elsewhere: its own `load` makes a class a page, which outlives the page. */
export const $ = load('')

/** Deeper than any page that a person could read; the parser's cost grows with the square of the depth. */
const deepest = 1000

/** Builds the tree, and gives up on one without end. */
class BoundedHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > deepest) throw new RangeError('nested too deeply')
    super.onopentag(name, attributes)
  }
}

/** @throws RangeError when elements stand in each other without end. */
export function parseMarkup(text: string, options: ParserOptions = {}): Document {
  const handler = new BoundedHandler(undefined, options)
  new Parser(handler, options).end(text)
  return handler.root
}

type Sent = Pick<Capture, 'bytes' | 'headers'>

export function parsePage(capture: Sent): Document {
  return parseMarkup(decodeText(capture))
}

export function parseXml(capture: Sent): Document {
  return parseMarkup(decodeText(capture), { xmlMode: true })
}

type Test = (node: AnyNode) => boolean
const compiled = new Map<string, Test>()

/** Selectors come from source files, so there are few of them, and each is compiled once. */
function testOf(selector: string): Test {
  let test = compiled.get(selector)
  if (test === undefined) {
    test = compile<AnyNode, Element>(selector)
    compiled.set(selector, test)
  }
  return test
}

/** Elements below `scope` that each selector matches, in page order: one walk for all of them. */
export function selectEach(selectors: readonly string[], scope: AnyNode): Map<string, Element[]> {
  const found = new Map(selectors.map(selector => [selector, [] as Element[]]))
  const asked = [...found].map(([selector, elements]) => ({ test: testOf(selector), elements }))
  const walk = (nodes: readonly AnyNode[]) => {
    for (const node of nodes) {
      if (!isTag(node)) continue
      for (const { test, elements } of asked) if (test(node)) elements.push(node)
      walk(node.children)
    }
  }
  if (asked.length > 0 && 'children' in scope) walk(scope.children)
  return found
}

/** Elements below `scope` that a selector matches, in page order. */
export function select(selector: string, scope: AnyNode): Element[] {
  return selectEach([selector], scope).get(selector) ?? []
}

export function isSelector(text: string): boolean {
  try {
    compile(text)
    return true
  } catch {
    return false
  }
}

/**
 * Bytes as text: by byte order mark, then header, then `meta` or XML declaration. A charset that nobody knows counts
 * as none; without any it is UTF-8 where the bytes are, else windows-1252, as in a browser here.
 */
export function decodeText({ bytes, headers }: Sent): string {
  const header = /charset\s*=\s*["']?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1]
  const charset = byteOrderMark(bytes) ?? known(header) ?? declaredWithin(bytes)
  if (charset !== null) return new TextDecoder(charset).decode(bytes)
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function declaredWithin(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  const xml = known(/^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(start)?.[1])
  // Whatever could be read as ASCII so far cannot be UTF-16.
  const declared = xml ?? metaCharset(start)
  return declared?.startsWith('utf-16') ? 'utf-8' : declared
}

function metaCharset(start: string): string | null {
  for (const [tag] of start.replace(/<!--[\s\S]*?(?:-->|$)/g, '').matchAll(/<meta[\s/][^>]*>/gi)) {
    // In any other `content`, such as a description, it is just text.
    const speaks = /http-equiv\s*=\s*["']?\s*content-type/i.test(tag)
    const attributes = speaks ? tag : tag.replace(/content\s*=\s*("[^"]*"|'[^']*')/gi, '')
    const charset = known(/charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(attributes)?.[1])
    if (charset !== null) return charset
  }
  return null
}

function known(charset: string | undefined): string | null {
  try {
    return charset === undefined ? null : new TextDecoder(charset).encoding
  } catch {
    return null
  }
}

const blocks = new Set([
  'address',
  'article',
  'br',
  'dd',
  'div',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'li',
  'p',
  'section',
  'td',
  'th',
  'tr',
  'ul',
])
const silent = new Set(['script', 'style', 'template', 'noscript', 'head'])

/** The text of an element as a reader sees it: blocks on lines of their own, other white space folded. */
export function textOf(top: AnyNode): string {
  const parts: string[] = []
  const walk = (node: AnyNode) => {
    if (node.type === 'text') parts.push(node.data.replace(/\s+/g, ' '))
    if (!('children' in node)) return
    const name = 'name' in node ? node.name : ''
    if (silent.has(name)) return
    if (blocks.has(name)) parts.push('\n')
    node.children.forEach(walk)
    if (blocks.has(name)) parts.push('\n')
  }
  walk(top)
  return parts
    .join('')
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** Everything between an element's tags as it stands, scripts included. */
export function textContent(node: AnyNode | undefined): string {
  if (node === undefined) return ''
  if (node.type === 'text') return node.data
  return 'children' in node ? node.children.map(textContent).join('') : ''
}

/**
 * The elements that stand beside the labels within a scope, whatever their position: `<th>Leeftijd:</th><td>23</td>`.
 * By label in lower case without its colon.
 */
export function labelled(scope: AnyNode): Map<string, AnyNode[]> {
  const found = new Map<string, AnyNode[]>()
  const walk = (node: AnyNode) => {
    if (!('children' in node)) return
    if (isTag(node) && !node.children.some(isTag)) {
      const label = textOf(node)
        .replace(/\s*:\s*$/, '')
        .toLowerCase()
      const beside = label === '' ? null : nextElement(node)
      if (beside !== null) {
        const elements = found.get(label) ?? []
        elements.push(beside)
        found.set(label, elements)
      }
    }
    node.children.forEach(walk)
  }
  if ('children' in scope) scope.children.forEach(walk)
  return found
}

function nextElement(node: AnyNode): AnyNode | null {
  let next = node.nextSibling
  while (next !== null && !isTag(next)) next = next.nextSibling
  return next
}
