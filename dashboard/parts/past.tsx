import type { NetworkEvent, NetworkPage } from '../../storage/networks.ts'
import { dayText } from '../moments.ts'
import { network as names, past as words } from '../words.ts'

/** Which networks went up in this one, and which came out of it. */
export function Past({ network, now }: { network: NetworkPage; now: Date }) {
  if (network.history.length === 0) return null
  return (
    <section class="pane pane--padded" id="geschiedenis" aria-labelledby="geschiedenis-kop">
      <h2 id="geschiedenis-kop">{words.title}</h2>
      <ol class="past">
        {network.history.map(event => (
          <li>
            <time dateTime={event.at}>{dayText(event.at, now)}</time> <Said event={event} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Said({ event }: { event: NetworkEvent }) {
  const { adverts, other, otherNumber } = event
  if (event.event === 'joined') return <span>{words.joined(adverts)}</span>
  const name = otherNumber === null ? null : names.name(otherNumber)
  const text = event.event === 'parted' ? words.parted(adverts, name) : words.partedFrom(adverts, name)
  if (name === null) return <span>{text}</span>
  const [before, after] = text.split(name)
  return (
    <span>
      {before}
      <a href={`/verband/${other}`}>{name}</a>
      {after}
    </span>
  )
}
