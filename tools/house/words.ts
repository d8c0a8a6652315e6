import ts from 'typescript'
import type { Complaint } from './complaint.ts'
import { about, ownSources } from './program.ts'

// A key missing in English does not compile (`const en: Words<typeof zh>`). What compiles and is still missing: an
// empty sentence, or the Chinese one copied. And a Chinese sentence written straight into a page has no English at all.

const han = /\p{Script=Han}/u

const isEnglish = (node: ts.Node): boolean => {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name)) return node.name.text === 'en'
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'en'
}

/** Names of laws, places and the languages themselves stay Chinese in English: quote them 「」 or put them in brackets. */
const bare = (text: string): string => text.replaceAll(/「[^」]*」|\([^)]*\)|《[^》]*》/g, '')

function englishFaults(source: ts.SourceFile, node: ts.Node): Complaint[] {
  if (!ts.isStringLiteralLike(node)) return children(node).flatMap((child) => englishFaults(source, child))
  if (node.text.trim() === '') return [about(source, node, 'english-missing', 'the English sentence is empty')]
  if (han.test(bare(node.text))) return [about(source, node, 'english-missing', `still Chinese: ${node.text}`)]
  return []
}

function children(node: ts.Node): ts.Node[] {
  const all: ts.Node[] = []
  ts.forEachChild(node, (child) => void all.push(child))
  return all
}

/** Sentences that only one of the two languages has. */
export function missingEnglish(program: ts.Program): Complaint[] {
  const found: Complaint[] = []
  for (const source of ownSources(program)) {
    const page = /\/web\/.*\.tsx$|\/ui\/.*\.tsx$/.test(source.fileName) && !source.fileName.includes('.test.')
    const visit = (node: ts.Node): void => {
      if (isEnglish(node))
        return void found.push(
          ...children(node)
            .slice(1)
            .flatMap((child) => englishFaults(source, child)),
        )
      if (page && ts.isJsxText(node) && han.test(node.text)) {
        found.push(
          about(source, node, 'english-missing', `written into the page, not the dictionary: ${node.text.trim()}`),
        )
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}
