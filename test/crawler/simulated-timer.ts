import type { Timer } from '../../crawler/manners.ts'

/** Time that passes only while somebody waits. */
export function simulatedTimer(): Timer {
  let now = 0
  return {
    now: () => now,
    sleep: async ms => {
      now += ms
    },
  }
}
