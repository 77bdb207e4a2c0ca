/** Keeps the count of what waits, and who else is reading, as they are now. */

const pause = 20_000

let active = true
for (const sign of ['keydown', 'pointermove', 'pointerdown', 'scroll'])
  addEventListener(
    sign,
    () => {
      active = true
    },
    { passive: true },
  )

const count = document.querySelector<HTMLElement>('[data-live-count]')
const readers = document.querySelector<HTMLElement>('[data-live-readers]')
const lead = document.querySelector<HTMLElement>('[data-live-waiting]')
const news = document.querySelector<HTMLElement>('[data-live-news]')

// A page that nobody touches asks nothing, or it would keep its visitor signed in for ever.
if (count !== null)
  setInterval(() => {
    if (!active || document.hidden) return
    active = false
    ask().catch(() => undefined)
  }, pause)

async function ask(): Promise<void> {
  const network = readers?.dataset.liveReaders
  const address = network === undefined ? '/wachtrij/aantal' : `/verband/${network}/lezers`
  const answer = await fetch(address, { redirect: 'error' })
  if (!answer.ok) return
  const now = (await answer.json()) as { waiting: number; readers?: string }
  if (count !== null) count.textContent = now.waiting.toLocaleString('nl-NL')
  if (lead !== null && news !== null) news.hidden = String(now.waiting) === lead.dataset.liveWaiting
  if (readers !== null && now.readers !== undefined) {
    const words = readers.querySelector('span span')
    if (words !== null && words.textContent !== now.readers) words.textContent = now.readers
    readers.hidden = now.readers === ''
  }
}
