import { number, queue as words } from '../words.ts'

export interface Choice {
  value: string
  name: string
  count: number
  chosen: boolean
}

interface Choices {
  municipalities: readonly Choice[]
  sources: readonly Choice[]
}

/** A GET form: a filtered queue has an address. On a phone it opens by its link. */
export function Filters({ municipalities, sources }: Choices) {
  return (
    <form method="get" action="/wachtrij" class="filters" id="filters" aria-label={words.filters}>
      <Group legend={words.municipality} name="gemeente" choices={municipalities} />
      <Group legend={words.source} name="bron" choices={sources} />
      <button type="submit" class="button button--small">
        {words.apply}
      </button>
    </form>
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

/** What is chosen, each to be taken out by one press; on a phone also the way to the filters. */
export function Chips({ municipalities, sources }: Choices) {
  const chosen = [
    ...municipalities.map(choice => ({ ...choice, field: 'gemeente' })),
    ...sources.map(choice => ({ ...choice, field: 'bron' })),
  ].filter(choice => choice.chosen)
  const without = (left: (typeof chosen)[number]) => {
    const rest = chosen.filter(choice => choice !== left)
    const query = new URLSearchParams(rest.map(({ field, value }) => [field, value]))
    return rest.length === 0 ? '/wachtrij' : `/wachtrij?${query}`
  }
  return (
    <div class={chosen.length === 0 ? 'chips chips--none' : 'chips'}>
      <a class="button button--small chips__open" href="#filters">
        {words.filtersOpen(chosen.length)}
      </a>
      {chosen.map(choice => (
        <a class="chip" href={without(choice)} aria-label={words.without(choice.name)}>
          {choice.name} <span aria-hidden="true">✕</span>
        </a>
      ))}
    </div>
  )
}
