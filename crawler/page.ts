import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim'
import { type AnyNode, isTag } from 'domhandler'
import type { Capture } from './capture.ts'

/** A page as a tree that can be asked for selectors. */
export type Page = CheerioAPI

export function parsePage(capture: Capture): Page {
  return load(decodeText(capture))
}

export function parseXml(capture: Capture): Page {
  return load(decodeText(capture), { xml: true })
}

/** Bytes as text: by byte order mark, then header, then `meta`, else UTF-8. An unknown charset is read as UTF-8. */
function decodeText({ bytes, headers }: Pick<Capture, 'bytes' | 'headers'>): string {
  const header = /charset\s*=\s*"?([\w.:-]+)/i.exec(headers['content-type'] ?? '')?.[1]
  return new TextDecoder(known(byteOrderMark(bytes) ?? header ?? metaCharset(bytes) ?? 'utf-8')).decode(bytes)
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1] ?? null
}

function known(charset: string): string {
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return 'utf-8'
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
export function textOf(nodes: Cheerio<AnyNode> | AnyNode): string {
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
  for (const node of 'type' in nodes ? [nodes] : nodes.toArray()) walk(node)
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

/** The text that stands beside a label, whatever its position: `<th>Leeftijd:</th><td>23</td>`. */
export function besideLabel(scope: Cheerio<AnyNode>, within: string, label: string): string[] {
  const wanted = label.toLowerCase()
  return scope
    .find(within)
    .find('*')
    .toArray()
    .filter(
      element =>
        !element.children.some(isTag) &&
        textOf(element)
          .replace(/\s*:\s*$/, '')
          .toLowerCase() === wanted,
    )
    .flatMap(element => {
      const beside = nextElement(element)
      return beside === null ? [] : [textOf(beside)]
    })
}

function nextElement(node: AnyNode): AnyNode | null {
  let next = node.nextSibling
  while (next !== null && !isTag(next)) next = next.nextSibling
  return next
}
