import type { Source } from '../source.ts'
import { html } from './html.ts'
import { jsonLd } from './json-ld.ts'
import { jsonState } from './json-state.ts'
import type { Reader } from './reader.ts'

/** Every reader that a source may name. */
export const readers: Record<Source['advert']['reader'], Reader> = {
  html,
  'json-state': jsonState,
  'json-ld': jsonLd,
}
