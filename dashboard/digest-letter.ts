import type { News } from '../storage/news.ts'
import { longDayText } from './moments.ts'
import { today, digest as words } from './words.ts'

/** What the morning's e-mail may say: counts, and where to look. */
export interface DigestCounts {
  /** The dashboard's address. */
  origin: string
  now: Date
  night: { read: number; sources: number }
  waiting: number
  minors: number
  due: number
  news: News
}

/** An e-mail travels in the open: no network, place, source or word of an advert stands in it. */
export function digestLetter(counts: DigestCounts): { subject: string; text: string } {
  const { origin, now, night, waiting, minors, due, news } = counts
  const text = [
    today.night(night.read, night.sources),
    today.waiting(waiting, minors),
    today.watched(due),
    words.news(news),
    '',
    `${origin}/vandaag`,
    '',
    words.why,
  ]
  return {
    subject: words.subject(longDayText(now).toLowerCase()),
    text: text.filter((line, at) => line !== '' || text[at - 1] !== '').join('\n'),
  }
}
