import { resolve } from 'node:path'
import type * as Boards from '../../demo/boards.ts'
import { nights, storyDay } from '../../demo/story.ts'

/**
 * Serves the demo's boards in a process of its own, as they are in the last night; tells its parent where. Built, for Node
 * takes types away and no JSX.
 */
const built = resolve(import.meta.dirname, '../../dist/demo/boards.js')
const { serveBoards } = (await import(built)) as typeof Boards
const { addresses } = await serveBoards({ port: 0, night: () => nights, dayOf: storyDay })
process.send?.(addresses)
process.on('disconnect', () => process.exit(0))
