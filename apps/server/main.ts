#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Stripping types and compiling is done once for a source, not at every start.
enableCompileCache(join(import.meta.dirname, '..', '..', '.cache', 'node'))

// Pages are .tsx: what follows is loaded only when the hook stands.
await import('@lianxin/platform/tsx-hook')
const { run } = await import('./run.ts')
await run(process.env)
