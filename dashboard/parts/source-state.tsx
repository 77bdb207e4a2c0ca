import type { SourceView } from '../../storage/runs-view.ts'
import type { House } from '../house.ts'
import { momentText } from '../moments.ts'
import { sources as words } from '../words.ts'
import { Tag } from './tag.tsx'

/** How a source is doing, in a shape and words. */
export function SourceState({ view: { lastRun, open }, house }: { view: SourceView; house: House }) {
  const moment = (instant: string) => momentText(instant, house.now())
  return (
    <>
      {open === null ? null : (
        <p>
          <Tag shape="half" tone="maas">
            {open.busy ? words.busy(moment(open.since)) : words.waits(moment(open.since))}
          </Tag>
        </p>
      )}
      {lastRun === null ? (
        open === null ? (
          <Tag shape="ring" tone="quiet">
            {words.never}
          </Tag>
        ) : null
      ) : (
        <>
          {lastRun.outcome === 'done' ? (
            <Tag shape="check" tone="quiet">
              {words.good}
            </Tag>
          ) : (
            <Tag shape="broken" tone="leem">
              {lastRun.outcome === 'stopped' ? words.stopped : words.lowYield}
            </Tag>
          )}
          <p class="meta">{moment(lastRun.started_at)}</p>
          {lastRun.outcome === 'done' ? null : (
            <p class="meta">{lastRun.outcome === 'stopped' ? words.stoppedNote : words.lowYieldNote}</p>
          )}
          {lastRun.unreadable === 0 ? null : <p class="meta">{words.unreadable(lastRun.unreadable)}</p>}
        </>
      )}
    </>
  )
}
