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
    // A browser on a busy machine may miss a beat, and each story makes its own data: what fails twice is broken.
    retry: 1,
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
