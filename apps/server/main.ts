#!/usr/bin/env node
import '@lianxin/platform/tsx-hook'

// Pages are .tsx: what follows is loaded only when the hook stands.
const { run } = await import('./run.ts')
await run(process.env)
