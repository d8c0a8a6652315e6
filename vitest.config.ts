import { defineConfig } from 'vitest/config'

// Node strips types, but not JSX: the same transform as the server's load hook.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    pool: 'threads',
    // Files share their modules: loading the house anew for each took most of the time. What a test changes it undoes.
    isolate: false,
    include: ['{platform,ui,modules,apps,demo,bench,tools}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
