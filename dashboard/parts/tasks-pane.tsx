import { localDay } from '../../crawler/lawful.ts'
import type { Watched } from '../../storage/decisions.ts'
import type { House } from '../house.ts'
import { dayText } from '../moments.ts'
import { today as words } from '../words.ts'
import { Tag } from './tag.tsx'

/** Networks that the visitor wanted to see again by a day. */
export function TasksPane({ watched, house }: { watched: readonly Watched[]; house: House }) {
  const now = house.now()
  const day = localDay(now)
  return (
    <section class="pane" aria-labelledby="termijnen">
      <div class="pane__head">
        <h2 id="termijnen">{words.tasks}</h2>
        <p class="meta">{words.tasksNote}</p>
      </div>
      {watched.length === 0 ? <p class="pane__line">{words.noTasks}</p> : null}
      <ul>
        {watched.map(({ id, number, watchUntil, reason }) => (
          <li class="task">
            <p class="task__when">
              {watchUntil < day ? (
                <Tag shape="broken" tone="leem">
                  {words.overdue}
                </Tag>
              ) : watchUntil === day ? (
                <Tag shape="half" tone="heide">
                  {words.now}
                </Tag>
              ) : (
                <Tag shape="ring" tone="quiet">
                  {dayText(watchUntil, now)}
                </Tag>
              )}
            </p>
            <div>
              <a class="title-link" href={`/verband/${id}`}>
                {words.lookAgain(number)}
              </a>
              <p class="meta">
                {words.youChose(dayText(watchUntil, now))} <span class="task__reason">{reason}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
