import { serveBoards } from '../../demo/boards.ts'
import { nights, storyDay } from '../../demo/story.ts'

/** Serves the demo's boards in a process of its own, as they are in the last night; tells its parent where. */
const { addresses } = await serveBoards({ port: 0, night: () => nights, dayOf: storyDay })
process.send?.(addresses)
process.on('disconnect', () => process.exit(0))
