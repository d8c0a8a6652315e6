import path from 'node:path'
import ts from 'typescript'
import type { Complaint } from './complaint.ts'
import { root } from './rooms.ts'

/** The whole project as one TypeScript program, as tsconfig.json at the root says. */
export function openProgram(): ts.Program {
  const file = path.join(root, 'tsconfig.json')
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(file, ts.sys.readFile).config, ts.sys, root)
  return ts.createProgram({ rootNames: config.fileNames, options: { ...config.options, incremental: false } })
}

/** Files of the project itself: no libraries, nothing generated. */
export function ownSources(program: ts.Program): ts.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && !fileName.includes('/node_modules/'))
    .filter(({ fileName }) => !fileName.endsWith('.gen.ts'))
}

/** A complaint about the place where a node stands. */
export function about(source: ts.SourceFile, node: ts.Node, rule: string, says: string): Complaint {
  const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
  return { file: path.relative(root, source.fileName), line, rule, says }
}

/** What tsc would print. A word missing in one language shows here, since the dictionary is typed. */
export function typeErrors(program: ts.Program): Complaint[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, code, messageText }) => {
    const says = ts.flattenDiagnosticMessageText(messageText, '\n')
    if (!file) return { file: 'tsconfig.json', rule: `TS${code}`, says }
    const line = file.getLineAndCharacterOfPosition(start ?? 0).line + 1
    return { file: path.relative(root, file.fileName), line, rule: `TS${code}`, says }
  })
}
