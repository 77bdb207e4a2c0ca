import { type Element, isTag, type ParentNode } from 'domhandler'
import { textOf } from '../page.ts'

/** The texts at a dotted path of properties: `name`, `address.addressLocality`. */
export function microdata(scope: ParentNode, path: string): string[] {
  let scopes: ParentNode[] = [scope]
  let found: Element[] = []
  for (const property of path.split('.')) {
    found = scopes.flatMap(part => propertiesOf(part, property))
    scopes = found
  }
  return found.map(propertyText)
}

/** Elements with a property that belong to this item: those of an item within it are its own, except at the very top. */
function propertiesOf(top: ParentNode, property: string): Element[] {
  const found: Element[] = []
  const isItem = isTag(top)
  const walk = (nodes: ParentNode['children']) => {
    for (const node of nodes) {
      if (!isTag(node)) continue
      if (node.attribs.itemprop?.split(/\s+/).includes(property)) found.push(node)
      const nested = 'itemscope' in node.attribs && (isItem || 'itemprop' in node.attribs)
      if (!nested) walk(node.children)
    }
  }
  walk(top.children)
  return found
}

/** By the standard, some elements carry their value in an attribute. */
function propertyText(element: Element): string {
  const { content, datetime, href, src, value } = element.attribs
  if (content !== undefined) return content
  if (element.name === 'time' && datetime !== undefined) return datetime
  if (element.name === 'data' && value !== undefined) return value
  if ((element.name === 'a' || element.name === 'link') && href !== undefined) return href
  return element.name === 'img' && src !== undefined ? src : textOf(element)
}

/** The content of each `meta` of this name or property: `og:title`, `description`. */
export function metaNamed(scope: ParentNode, name: string): string[] {
  const found: string[] = []
  const walk = (nodes: ParentNode['children']) => {
    for (const node of nodes) {
      if (!isTag(node)) continue
      const { property, name: own, content } = node.attribs
      if (node.name === 'meta' && (property === name || own === name) && content !== undefined)
        found.push(content)
      walk(node.children)
    }
  }
  walk(scope.children)
  return found
}
