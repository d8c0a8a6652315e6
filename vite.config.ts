import { globSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vite'

const root = import.meta.dirname

/** Everything that runs or styles in a browser: the islands of the rooms and the frames of the apps. */
export const webEntries = (): string[] =>
  globSync(['modules/*/web/**/*.entry.{ts,tsx,css}', 'apps/*/*.entry.{ts,tsx,css}'], { cwd: root }).sort()

// The server renders; only islands are built. No preload script and no split of small styles: pages inline their CSS.
export default defineConfig({
  root,
  base: '/assets/',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    manifest: 'manifest.json',
    modulePreload: false,
    assetsInlineLimit: 0,
    assetsDir: '.',
    emptyOutDir: true,
    rollupOptions: { input: webEntries().map((entry) => join(root, entry)) },
  },
})
