// What an island really loads: types are erased first, so that `import type` from a contract costs nothing.
import base from './.dependency-cruiser.mjs'
import { islands } from './tools/house/arrows.ts'

export default { forbidden: islands, options: { ...base.options, tsPreCompilationDeps: false } }
