import { StringDecoder } from 'node:string_decoder'

/** Lines of a stream, cut at line feeds only: other separators may stand inside JSON. */
export async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  for await (const part of input) {
    const text = typeof part === 'string' ? part : decoder.write(part)
    const at = text.indexOf('\n')
    if (at < 0) {
      rest += text
      continue
    }
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  rest += decoder.end()
  if (rest !== '') yield rest
}
