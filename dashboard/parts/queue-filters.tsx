import type { SavedView } from '../../storage/saved-views.ts'
import { dayText } from '../moments.ts'
import { type QueueAddress, queueHref, waitChoices } from '../queue-address.ts'
import { number, queue as words } from '../words.ts'
import { Form } from './form.tsx'

export interface Choice {
  value: string
  name: string
  count: number
  chosen: boolean
}

export interface Choices {
  municipalities: readonly Choice[]
  towns: readonly Choice[]
  sources: readonly Choice[]
  links: readonly Choice[]
}

interface Shown {
  address: QueueAddress
  choices: Choices
  views: readonly SavedView[]
}

/** A GET form: a filtered queue has an address. On a phone it opens by its link. */
export function Filters({ address, choices, views }: Shown) {
  const { query } = address
  return (
    <div class="filters" id="filters">
      <Views query={query} views={views} />
      <form method="get" action="/wachtrij" aria-label={words.filters}>
        <Group legend={words.municipality} name="gemeente" choices={choices.municipalities} />
        {choices.towns.length === 0 ? null : (
          <div class="filter field">
            <label for="plaats">{words.town}</label>
            <select id="plaats" name="plaats">
              <option value="">{words.everyTown}</option>
              {choices.towns.map(({ value, name, count, chosen }) => (
                <option value={value} selected={chosen}>
                  {name} ({number(count)})
                </option>
              ))}
            </select>
          </div>
        )}
        <Group legend={words.source} name="bron" choices={choices.sources} />
        <Group legend={words.link} name="koppeling" choices={choices.links} />
        <div class="filter field">
          <label for="sinds">{words.newSince}</label>
          <input id="sinds" type="date" name="sinds" value={query.get('sinds') ?? ''} />
        </div>
        <div class="filter field">
          <label for="wacht">{words.waitsLonger}</label>
          <select id="wacht" name="wacht">
            <option value="">{words.anyWait}</option>
            {waitChoices.map(days => (
              <option value={days} selected={query.get('wacht') === String(days)}>
                {words.waitDays(days)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="button button--small">
          {words.apply}
        </button>
      </form>
      {query.size === 0 ? null : <SaveView query={query} />}
    </div>
  )
}

function Group({ legend, name, choices }: { legend: string; name: string; choices: readonly Choice[] }) {
  if (choices.length === 0) return null
  return (
    <fieldset class="filter">
      <legend>{legend}</legend>
      {choices.map(choice => (
        <label class="check">
          <input type="checkbox" name={name} value={choice.value} checked={choice.chosen} />
          <span class="check__name">{choice.name}</span>
          <span class="check__count">{number(choice.count)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Views({ query, views }: { query: URLSearchParams; views: readonly SavedView[] }) {
  if (views.length === 0) return null
  const current = String(query)
  return (
    <nav class="filter views" aria-label={words.views}>
      <h2 class="filter__head">{words.views}</h2>
      <ul>
        {views.map(view => (
          <li class="view">
            <a href={`/wachtrij?${view.query}`} aria-current={view.query === current ? 'true' : undefined}>
              {view.name}
            </a>
            <Form action={`/wachtrij/weergaven/${view.id}/weg`}>
              <button type="submit" class="as-link meta" aria-label={words.dropView(view.name)}>
                {words.drop}
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SaveView({ query }: { query: URLSearchParams }) {
  return (
    <Form action="/wachtrij/weergaven" kind="filter field">
      <label for="naam">{words.saveAs}</label>
      <input type="hidden" name="filters" value={String(query)} />
      <input id="naam" name="naam" maxlength={60} required autocomplete="off" />
      <button type="submit" class="button button--small">
        {words.saveView}
      </button>
    </Form>
  )
}

/** What is chosen, each to be taken out by one press; on a phone also the way to the filters. */
export function Chips({ address: { query }, choices }: Omit<Shown, 'views'>) {
  const named = (field: string, value: string) =>
    ({
      gemeente: choices.municipalities,
      plaats: choices.towns,
      bron: choices.sources,
      koppeling: choices.links,
    })[field]?.find(choice => choice.value === value)?.name ??
    words.chosen(field, field === 'sinds' ? dayText(value) : value)
  const chosen = [...query]
  const without = (left: [string, string]) =>
    queueHref(new URLSearchParams(chosen.filter(one => one !== left)))
  return (
    <div class={chosen.length === 0 ? 'chips chips--none' : 'chips'}>
      <a class="button button--small chips__open" href="#filters">
        {words.filtersOpen(chosen.length)}
      </a>
      {chosen.map(one => {
        const name = named(...one)
        return (
          <a class="chip" href={without(one)} aria-label={words.without(name)}>
            {name} <span aria-hidden="true">✕</span>
          </a>
        )
      })}
    </div>
  )
}
