import { type Complaint, lineAt } from './complaint.ts'
import type { ProjectFile } from './files.ts'

// No real-looking people: a number that could be somebody's is refused in any file, tests and examples included.

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const idCheckDigits = '10X98765432'

/** True for an 18-digit citizen id number with a possible birthday and the right check digit (GB 11643). */
export function isCitizenId(text: string): boolean {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false
  const sum = idWeights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return idCheckDigits[sum % 11] === text[17]?.toUpperCase()
}

/** True for a mobile number that may belong to somebody. 190 0000 xxxx is the range for invented people here. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text) && !text.startsWith('1900000')

/** Eleven digits alone (also as 190 0000 0000), or eighteen; not a part of a longer number, a decimal or a hash. */
const digits = /(?<![\w.-])1\d\d(?:[ -]?\d{4}){2}(?![\w-])|(?<![\w.])\d{17}[\dXx](?!\w)/g

/** Numbers that look like a person's, by file and line. */
export function realNumbers(files: readonly ProjectFile[]): Complaint[] {
  return files
    .filter(({ path }) => path !== 'package-lock.json' && !path.endsWith('.geojson'))
    .flatMap(({ path: file, text }) =>
      [...text.matchAll(digits)].flatMap(({ 0: number, index }) => {
        const at = { file, line: lineAt(text, index) }
        if (isCitizenId(number))
          return [
            {
              ...at,
              rule: 'real-id',
              says: `${number.slice(0, 6)}… is a valid citizen id number: compute one that is not`,
            },
          ]
        if (isMobile(number.replaceAll(/[ -]/g, '')))
          return [{ ...at, rule: 'real-phone', says: `${number.slice(0, 3)}… could ring: use 190 0000 xxxx` }]
        return []
      }),
    )
}
