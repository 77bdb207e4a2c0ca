import type { Reporter, TestModule } from 'vitest/node'

/** Closes a run with one plain line that any build server can read. */
export default class Summary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const states = modules.flatMap(module => [...module.children.allTests()].map(test => test.result().state))
    const count = (state: string) => states.filter(each => each === state).length
    process.on('exit', () => {
      process.stdout.write(
        `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped\n`,
      )
    })
  }
}
