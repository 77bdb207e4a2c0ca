import { AddressRefused } from './address.ts'

/** The site gave nothing that can be a page: no answer, or one too large, too slow, broken or astray. Worth another try. */
export class BadAnswer extends Error {
  override name = 'BadAnswer'
}

const sentences: Record<string, string> = {
  UND_ERR_CONNECT_TIMEOUT: 'the site answers too slowly',
  UND_ERR_HEADERS_TIMEOUT: 'the site answers too slowly',
  UND_ERR_BODY_TIMEOUT: 'the site answers too slowly',
  UND_ERR_HEADERS_OVERFLOW: 'the headers of the answer are too large',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer broke off',
  UND_ERR_SOCKET: 'the answer broke off',
  ECONNRESET: 'the answer broke off',
  EPIPE: 'the answer broke off',
}

/** What went wrong on the way, in a sentence of ours: the original may hold an address or words of the site. */
export function badAnswer(error: unknown): BadAnswer {
  if (error instanceof BadAnswer) return error
  if (error instanceof AddressRefused) return new BadAnswer(error.message)
  const { name, code = '' } = error as { name?: string; code?: string }
  // The parser sometimes trips over its own expectations.
  if (name === 'HTTPParserError' || code === 'ERR_ASSERTION') return new BadAnswer('the answer is not HTTP')
  if (/CERT|TLS|SSL|UNABLE_TO/.test(code))
    return new BadAnswer('the certificate of the site cannot be trusted')
  return new BadAnswer(sentences[code] ?? 'the site cannot be reached')
}
