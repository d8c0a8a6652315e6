import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './house/rooms.ts'
import { noticesText } from './notices/text.ts'

// npm run notices: writes THIRD_PARTY_NOTICES.md from the lock file, the installed packages and the notices of our data.
// `npm run check` says when it is out of date.

const file = path.join(root, 'THIRD_PARTY_NOTICES.md')
const text = noticesText(root)
if (readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text) console.log('THIRD_PARTY_NOTICES.md is current')
else {
  writeFileSync(file, text)
  console.log('THIRD_PARTY_NOTICES.md written')
}
