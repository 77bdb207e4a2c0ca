import { type Document, isTag } from 'domhandler'
import { parseMoment } from '../fields/moment.ts'
import { select, textOf } from '../page.ts'
import type { Guess } from './guess.ts'
import { fieldOfLabel } from './labels.ts'
import { selectorOf } from './selector.ts'
import { isSurrounding } from './surroundings.ts'

const behindWords = /^(\p{L}+(?: \p{L}+)?)\s*:?\s+(\S.*)$/u

/** When the advert was placed: an element made for it, or a line that begins with a word for it. */
export function dateField(page: Document, now: string): Guess | null {
  const times = select('time[datetime]', page).filter(
    time => !isSurrounding(time) && parseMoment(time.attribs.datetime ?? '', now) !== null,
  )
  const [time] = times
  if (time !== undefined) {
    const css = selectorOf(time, page) ?? 'time[datetime]'
    return {
      place: { css, attribute: 'datetime', expect: 'optional' },
      sure: times.length === 1 ? 'sure' : 'guess',
    }
  }
  for (const element of select('*', page)) {
    if (element.children.some(isTag) || isSurrounding(element)) continue
    const text = textOf(element)
    if (text.length > 80) continue
    const [, written = '', rest = ''] = behindWords.exec(text) ?? []
    const [word = ''] = written.split(' ')
    const known = [written, word].find(label => fieldOfLabel(label) === 'postedAt')
    const css = known === undefined ? null : selectorOf(element, page)
    if (known === undefined || css === null) continue
    const date = known === written ? rest : text.slice(known.length).trim()
    if (parseMoment(date, now) === null) continue
    return { place: { css, pattern: `${known}\\s*:?\\s*(.+)`, expect: 'optional' }, sure: 'likely' }
  }
  return null
}
