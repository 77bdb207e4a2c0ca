/** Keys for what the page can already do. Nothing happens while someone types. */

const off = 'inbeeld-toetsen-uit'

type Act = (event: KeyboardEvent) => void

const openRow = () => currentRow()?.querySelector<HTMLAnchorElement>('a.title-link')?.click()

const acts: Record<string, Act> = {
  j: () => move(1, 'next'),
  k: () => move(-1, 'previous'),
  o: openRow,
  '1': () => choose(0),
  '2': () => choose(1),
  '3': () => choose(2),
  m: switchMarks,
  w: () => location.assign('/wachtrij'),
  f: () => document.querySelector<HTMLElement>('#filters :is(input, select)')?.focus(),
  '/': search,
  '?': () => location.assign('/toetsen'),
}

document.addEventListener('keydown', event => {
  if (event.isComposing) return
  const typing = isTyping(event.target)
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return record(event)
  if (event.key === 'Escape' && typing && event.target instanceof HTMLElement) return event.target.blur()
  if (typing || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(off) !== null) return
  // Enter on a link or button is the browser's own.
  const act = event.key === 'Enter' && event.target === document.body ? openRow : acts[event.key]
  if (act === undefined) return
  event.preventDefault()
  act(event)
})

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['radio', 'checkbox', 'submit', 'button'].includes(target.type)
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  )
}

/** In the queue from row to row, on a network to its neighbour. */
function move(by: 1 | -1, neighbour: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  if (rows.length === 0) {
    document.querySelector<HTMLElement>(`[data-act=${neighbour}]`)?.click()
    return
  }
  const at = rows.findIndex(row => row.dataset.current !== undefined)
  const row = rows[Math.min(Math.max(at + by, 0), rows.length - 1)]
  if (row !== undefined) makeCurrent(row)
}

function currentRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-row][data-current]')
}

function makeCurrent(row: HTMLElement): void {
  const before = currentRow()
  if (before !== null) delete before.dataset.current
  row.dataset.current = ''
  for (const preview of document.querySelectorAll<HTMLElement>('[data-preview]'))
    preview.hidden = preview.dataset.preview !== row.dataset.row
  const link = row.querySelector<HTMLElement>('a.title-link')
  if (link !== document.activeElement) link?.focus({ preventScroll: true })
  row.scrollIntoView({ block: 'nearest' })
}

document.addEventListener('focusin', event => {
  const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null
  if (row !== null && row !== currentRow()) makeCurrent(row)
})

/** Where no field is in sight, the page with the field. */
function search(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('input[type=search]')
  const field = [...fields].find(one => one.offsetParent !== null)
  if (field === undefined) location.assign('/zoeken')
  else field.select()
}

/** Chooses, and goes on to the reason. */
function choose(index: number): void {
  const choice = document.querySelectorAll<HTMLInputElement>('.choices input[type=radio]')[index]
  if (choice === undefined) return
  const folded = choice.closest('details')
  if (folded !== null) folded.open = true
  choice.checked = true
  choice.closest('form')?.querySelector('textarea')?.focus()
}

function record(event: KeyboardEvent): void {
  const own = event.target instanceof HTMLElement ? event.target.closest('form') : null
  const form = own ?? document.querySelector<HTMLFormElement>('form.judgement')
  if (form === null) return
  event.preventDefault()
  form.requestSubmit()
}

/** Without a script the same link asks for the page without marks. */
function switchMarks(): void {
  document.querySelector<HTMLElement>('[data-marks]')?.click()
}

const marks = document.querySelector<HTMLAnchorElement>('[data-marks]')
marks?.addEventListener('click', event => {
  if (document.querySelector('.mark') === null) return
  event.preventDefault()
  const words = marks.textContent
  marks.textContent = marks.dataset.marks ?? words
  marks.dataset.marks = words
  document.body.classList.toggle('marks-off')
})

const keysSwitch = document.querySelector<HTMLButtonElement>('[data-keys-switch]')
if (keysSwitch !== null) {
  const swap = () => {
    const words = keysSwitch.textContent
    keysSwitch.textContent = keysSwitch.dataset.keysSwitch ?? words
    keysSwitch.dataset.keysSwitch = words
  }
  keysSwitch.hidden = false
  if (localStorage.getItem(off) !== null) swap()
  keysSwitch.addEventListener('click', () => {
    if (localStorage.getItem(off) === null) localStorage.setItem(off, '1')
    else localStorage.removeItem(off)
    swap()
  })
}
