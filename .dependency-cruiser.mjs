// Generated from the one list of rooms in tools/house/rooms.ts; run by hand: npx depcruise platform ui modules apps demo
import { arrows } from './tools/house/arrows.ts'

export default {
  forbidden: arrows,
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Tools of development are declared once, at the root.
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^\\.(data|cache)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
}
