import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/postgres.ts'],
    reporters: ['default', './test/summary.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
