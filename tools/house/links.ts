import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Complaint, lineAt } from './complaint.ts'
import type { ProjectFile } from './files.ts'
import { root } from './rooms.ts'

/** Relative links of the documents that lead nowhere. What stands in code, `like [this](so)`, is no link. */
export function brokenLinks(files: readonly ProjectFile[]): Complaint[] {
  return files
    .filter(({ path: file }) => file.endsWith('.md') && file !== 'THIRD_PARTY_NOTICES.md')
    .flatMap(({ path: file, text }) =>
      [...text.matchAll(/(?<!`)\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g)]
        .filter(([, target = '']) => !existsSync(path.join(root, path.dirname(file), target)))
        .map(({ index, 1: target }) => ({
          file,
          line: lineAt(text, index),
          rule: 'broken-link',
          says: `${target} does not exist`,
        })),
    )
}
