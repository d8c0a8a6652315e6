import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    root: import.meta.dirname,
    include: ['stories/**/*.story.ts'],
    globalSetup: ['./start-server.ts'],
    pool: 'forks',
    // Browser, server and database share the machine: more at once only makes each slower.
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
