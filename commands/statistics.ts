import { partOf, wholeOf } from '../casework/small-cells.ts'
import { all, storedStatistics } from '../storage/statistics.ts'
import { type Command, exit, put } from './command.ts'
import { inWorld } from './world.ts'

export const statistics: Command = {
  usage: 'statistics',
  summary: `Prints what sources in statistics mode were counted to hold, as JSON Lines on stdout.
Networks of adverts by week, municipality and indicator. A count that could point to persons is shown as "<5".`,
  run: call =>
    inWorld(call, async world => {
      const rows = await storedStatistics(world.db)
      const key = (row: { source: string; week: string; gm: string }) => `${row.source} ${row.week} ${row.gm}`
      const wholes = new Map(rows.filter(row => row.indicator === all).map(row => [key(row), row.networks]))
      for (const row of rows) {
        const whole = wholes.get(key(row)) ?? 0
        const networks = row.indicator === all ? wholeOf(whole) : partOf(whole, row.networks)
        await put(JSON.stringify({ ...row, networks }))
      }
      return exit.done
    }),
}
