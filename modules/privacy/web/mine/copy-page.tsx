import type { Lang } from '@lianxin/platform/i18n'
import { OwnTables, type OwnTableShown } from './own-tables.tsx'
import { words } from './words.ts'

/** The page of the copy: reads without the platform, on any phone, and names the files that lie beside it. */
export function CopyPage({
  lang,
  tables,
  files,
  at,
}: {
  lang: Lang
  tables: readonly OwnTableShown[]
  files: readonly string[]
  at: string
}) {
  const w = words(lang)
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{w.title}</title>
        <style>
          {
            'body{font:18px/1.6 sans-serif;max-width:48rem;margin:auto;padding:1rem}dt{font-weight:bold}dl{border-top:1px solid}'
          }
        </style>
      </head>
      <body>
        <h1>{w.title}</h1>
        <p>{at}</p>
        <OwnTables lang={lang} w={w} tables={tables} all />
        <ul>
          {files.map((name) => (
            <li key={name}>
              <a href={name}>{name}</a>
            </li>
          ))}
        </ul>
      </body>
    </html>
  )
}
