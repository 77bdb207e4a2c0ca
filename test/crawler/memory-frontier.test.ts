import { memoryFrontier } from '../../crawler/memory-frontier.ts'
import { frontierContract } from './frontier-contract.ts'

frontierContract(
  async () => {
    const open = () => memoryFrontier([{ url: 'http://127.0.0.1:1/', kind: 'list' }], async () => undefined)
    return { frontier: open(), again: async () => open() }
  },
  { survives: false },
)
