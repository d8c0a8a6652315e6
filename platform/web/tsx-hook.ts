/**
 * Lets Node load `.tsx`: it strips types but does not know JSX. Imported first by a program's main file, which then
 * imports the rest with `await import(…)`. No build of the server is needed; an unchanged tree starts in the same time.
 */
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), {
      jsx: { runtime: 'automatic', importSource: 'preact' },
      sourcemap: true,
      tsconfig: false,
    })
    if (errors.length > 0) throw new SyntaxError(errors.map((e) => e.message).join('\n'))
    const inline = Buffer.from(JSON.stringify(map)).toString('base64')
    return {
      format: 'module',
      shortCircuit: true,
      source: `${code}\n//# sourceMappingURL=data:application/json;base64,${inline}`,
    }
  },
})
// Types and blank lines are gone from what runs: without maps the lines of a stack are wrong.
process.setSourceMapsEnabled(true)
