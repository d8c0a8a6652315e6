import ts from 'typescript'
import type { Complaint } from './complaint.ts'
import { about, ownSources } from './program.ts'

// A key missing in English does not compile (`const en: Words<typeof zh>`). What compiles and is still missing: an
// empty sentence, or the Chinese one copied. And a Chinese sentence written straight into a page has no English at all.

const han = /\p{Script=Han}/u
/** How the switch of languages names the other one. */
const ownName = '中文'
/** Names of laws, places and services stay Chinese in English when they stand in 「」, 《》 or brackets. */
const bare = (text: string) => text.replaceAll(/「[^」]*」|\([^)]*\)|《[^》]*》/g, '').replace(ownName, '')

/** A dictionary typed from the Chinese one, or the `en` of a pair `{ zh, en }`. */
function isEnglish(node: ts.Node): node is ts.VariableDeclaration | ts.PropertyAssignment {
  if (ts.isPropertyAssignment(node)) return ts.isIdentifier(node.name) && node.name.text === 'en'
  if (!ts.isVariableDeclaration(node) || !node.type || !ts.isTypeReferenceNode(node.type)) return false
  return ts.isIdentifier(node.type.typeName) && node.type.typeName.text === 'Words'
}

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)

function sentenceFaults(source: ts.SourceFile, node: ts.Node, parent: ts.Node): Complaint[] {
  const found: Complaint[] = []
  if (isText(node)) {
    const empty = ts.isStringLiteralLike(node) && ts.isPropertyAssignment(parent) && node.text.trim() === ''
    if (empty) found.push(about(source, node, 'english-missing', 'the English sentence is empty'))
    if (han.test(bare(node.text))) found.push(about(source, node, 'english-missing', `still Chinese: ${node.text}`))
  }
  ts.forEachChild(node, (child) => void found.push(...sentenceFaults(source, child, node)))
  return found
}

/** Sentences that only one of the two languages has. */
export function missingEnglish(program: ts.Program): Complaint[] {
  const found: Complaint[] = []
  for (const source of ownSources(program)) {
    if (/\.test\.tsx?$/.test(source.fileName)) continue
    const visit = (node: ts.Node): void => {
      if (isEnglish(node))
        return void (node.initializer && found.push(...sentenceFaults(source, node.initializer, node)))
      if (ts.isJsxText(node) && han.test(node.text.replace(ownName, ''))) {
        const says = `written into the page, not the dictionary: ${node.text.trim()}`
        found.push(about(source, node, 'english-missing', says))
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}
