import { setTimeout as wait } from 'node:timers/promises'
import { Cron } from 'croner'
import { say, WrongUsage } from './command.ts'

/** The longest single wait, so that a machine that slept or whose clock was set does not oversleep. */
const slice = 30_000

/** The next moment after another; null when there is none. */
export type Moments = (after: Date) => Date | null

/** @throws WrongUsage when the pattern cannot be understood or never comes. */
export function momentsOf(pattern: string, now: Date): Moments {
  const cron = parse(pattern)
  if (cron.nextRun(now) === null) throw new WrongUsage(`--at "${pattern}" never comes.`)
  return after => cron.nextRun(after)
}

function parse(pattern: string): Cron {
  try {
    return new Cron(pattern, { timezone: 'Europe/Amsterdam', paused: true, mode: '5-or-6-parts' })
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : ''
    throw new WrongUsage(
      `--at "${pattern}" is not understood (${reason}); "30 1 * * *" is every night at half past one.`,
    )
  }
}

const written = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** Does the work at every moment until told to stop. A moment that comes while the work lasts is skipped, and said. */
export async function repeat(
  moments: Moments,
  clock: () => Date,
  signal: AbortSignal,
  work: () => Promise<void>,
): Promise<void> {
  for (let due = moments(clock()); due !== null; due = moments(clock())) {
    say(`The next night begins on ${written.format(due)}, Dutch time.`)
    await until(due, clock, signal)
    if (signal.aborted) return
    await work()
    if (signal.aborted) return
    const missed = moments(due)
    if (missed !== null && missed < clock())
      say(
        `A night was due on ${written.format(missed)}, Dutch time, while this one was running: it is skipped.`,
      )
  }
}

async function until(moment: Date, clock: () => Date, signal: AbortSignal): Promise<void> {
  for (let left = moment.getTime() - clock().getTime(); left > 0 && !signal.aborted; ) {
    await wait(Math.min(left, slice), undefined, { signal }).catch(() => undefined)
    left = moment.getTime() - clock().getTime()
  }
}
