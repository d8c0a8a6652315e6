#!/usr/bin/env node
import '@lianxin/platform/tsx-hook'

const { runCli } = await import('./run.ts')
process.exitCode = await runCli(process.argv.slice(2))
