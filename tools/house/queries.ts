import ts from 'typescript'
import type { Complaint } from './complaint.ts'
import { about, ownSources } from './program.ts'

// A query is only a description until it is sent: `q.deleteFrom('cases.case')` on a line of its own does nothing, and
// no linter knows it, since nothing is promised. A query is known by its type: it can be compiled to SQL.

/** True for Kysely's builders and for statements of platform/db: `compile()` gives `{ sql, parameters }`. */
function isQuery(checker: ts.TypeChecker, node: ts.Expression): boolean {
  const compile = checker.getTypeAtLocation(node).getProperty('compile')
  if (!compile) return false
  const calls = checker.getTypeOfSymbolAtLocation(compile, node).getCallSignatures()
  return calls.some((call) => call.getReturnType().getProperty('sql') && call.getReturnType().getProperty('parameters'))
}

/** Expressions whose value nobody takes: statements, `void x`, the left of a comma, both arms of `a && b`. */
function dropped(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node) || ts.isVoidExpression(node)) return dropped(node.expression)
  if (ts.isAwaitExpression(node)) return []
  if (ts.isConditionalExpression(node)) return [...dropped(node.whenTrue), ...dropped(node.whenFalse)]
  if (!ts.isBinaryExpression(node)) return [node]
  const { kind } = node.operatorToken
  if (kind === ts.SyntaxKind.CommaToken) return [...dropped(node.left), ...dropped(node.right)]
  const logical = [
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
    ts.SyntaxKind.QuestionQuestionToken,
  ]
  return logical.includes(kind) ? dropped(node.right) : []
}

/** Finds every query that is built and neither sent, awaited, returned nor kept. */
export function neverExecuted(program: ts.Program): Complaint[] {
  const checker = program.getTypeChecker()
  const found: Complaint[] = []
  const rule = 'query-never-executed'
  for (const source of ownSources(program)) {
    const visit = (node: ts.Node): void => {
      if (ts.isExpressionStatement(node) && dropped(node.expression).some((value) => isQuery(checker, value))) {
        found.push(
          about(source, node, rule, 'this query is built and never sent: give it to t.send, t.finish or db.read'),
        )
      }
      if (ts.isAwaitExpression(node) && isQuery(checker, node.expression)) {
        found.push(
          about(source, node, rule, 'awaiting a query does not send it: give it to t.send, t.finish or db.read'),
        )
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
  }
  return found
}
