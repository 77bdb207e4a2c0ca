/** What the iep board runs in the visitor's browser. Texts enter as text, never as markup. */
export const script = `'use strict'
const app = document.getElementById('app')

function make(tag, className, text) {
  const element = document.createElement(tag)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}

async function load(path) {
  const response = await fetch(path)
  if (!response.ok) throw new Error('status ' + response.status)
  return response.json()
}

function showList() {
  const list = make('div', 'lijst')
  const foot = make('p', 'laden', 'Laden…')
  app.replaceChildren(list, foot)
  let next = 0
  let busy = false
  const more = async () => {
    if (busy || next === null) return
    busy = true
    const { kaarten, volgende } = await load('/data/lijst?vanaf=' + next)
    for (const { ref, title, name, place } of kaarten) {
      const card = make('article', 'kaart')
      const link = make('a', '', title)
      link.href = '/p/' + ref
      card.append(link, make('span', '', name + ', ' + place))
      list.append(card)
    }
    next = volgende
    busy = false
    if (next === null) {
      watcher.disconnect()
      foot.replaceWith(make('p', 'einde', 'Dit waren alle profielen.'))
    } else if (foot.getBoundingClientRect().top < innerHeight) more()
  }
  const watcher = new IntersectionObserver(seen => { if (seen.some(one => one.isIntersecting)) more() })
  watcher.observe(foot)
}

async function showProfile() {
  const ref = location.pathname.split('/').pop()
  const { titel, naam, tekst, geplaatst, kenmerken } = await load('/data/profiel/' + ref)
  const profile = make('article', 'profiel')
  const details = make('dl')
  for (const [label, value] of kenmerken) details.append(make('dt', '', label), make('dd', '', value))
  const button = make('button', 'toon', 'Toon nummer')
  button.type = 'button'
  button.onclick = async () => {
    button.disabled = true
    const { nummers } = await load('/data/nummer/' + ref)
    const number = make('p', 'nummer')
    for (const one of nummers) {
      const link = make('a', 'bel', one)
      link.href = 'tel:' + one.replace(/[^0-9+]/g, '')
      number.append(link)
    }
    if (nummers.length === 0) number.textContent = 'Geen nummer opgegeven, zie de tekst.'
    button.replaceWith(number)
  }
  profile.append(
    make('h1', '', titel),
    make('p', 'naam', naam),
    make('div', 'tekst', tekst),
    details,
    button,
    make('p', 'geplaatst', 'Geplaatst op ' + geplaatst),
  )
  app.replaceChildren(profile)
  document.title = titel + ' | Iep'
}

if (app.dataset.toont === 'lijst') showList()
else showProfile()
`
