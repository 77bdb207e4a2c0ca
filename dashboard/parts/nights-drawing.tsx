import { type Night, yieldOf } from '../../storage/runs-view.ts'
import { sources as words } from '../words.ts'

const pitch = 12
const bar = 9
const height = 28
const base = height - 1

/** A bar a night from zero, the newest in full colour; a cross where it failed, a dash where nobody read. */
export function NightsDrawing({ nights }: { nights: readonly Night[] }) {
  const runs = nights.flatMap(({ run }) => run ?? [])
  const least = runs.at(-1)?.expected ?? 0
  const most = Math.max(1, least, ...runs.map(yieldOf))
  const y = (adverts: number) => base - (adverts / most) * (base - 2)
  const width = nights.length * pitch
  const failed = runs.filter(run => run.outcome !== 'done' && run.outcome !== null).length
  const none = nights.length - runs.length
  return (
    <svg class="nights" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{words.drawn(runs.length - failed, failed, none)}</title>
      {nights.map(({ run }, n) => {
        const x = n * pitch + 1
        if (run === null) return <path class="nights__none" d={`M${x + 2} ${base - 1}h${bar - 4}`} />
        if (run.outcome !== 'done' && run.outcome !== null)
          return <path class="nights__failed" d={`M${x + 1.5} ${base - 7}l6 6m0-6l-6 6`} />
        const top = Math.min(y(yieldOf(run)), base - 1)
        const name = n === nights.length - 1 ? 'nights__bar nights__bar--last' : 'nights__bar'
        return <rect class={name} x={x} y={top} width={bar} height={base - top} />
      })}
      {least === 0 ? null : (
        <>
          <path class="nights__halo" d={`M0 ${y(least)}h${width}`} />
          <path class="nights__least" d={`M0 ${y(least)}h${width}`} />
        </>
      )}
    </svg>
  )
}
