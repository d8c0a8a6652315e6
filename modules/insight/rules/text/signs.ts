// Words used below.
//   sign    one UTF-16 unit of a text after folding: what a gram is made of
//   gram    up to four signs in a row; known by a number of 32 bits
//   pass    one walk over the signs of a text, each with how much it counts

const fullWidthFirst = 0xff01
const fullWidthLast = 0xff5e
const fullWidthShift = 0xfee0
const ideographicSpace = 0x3000
const space = 0x20
const upperFirst = 0x41
const upperLast = 0x5a
const caseShift = 0x20

/** Nothing a text holds: grams do not reach over it. */
export const gap = 0

const folded = new Uint16Array(0x1_00_00)
for (let code = 0; code < folded.length; code++) {
  let to = code >= fullWidthFirst && code <= fullWidthLast ? code - fullWidthShift : code
  if (to >= upperFirst && to <= upperLast) to += caseShift
  folded[code] = to <= space || to === ideographicSpace ? gap : to
}

/** The signs of a text: full width and upper case read as half width and lower case, runs of blanks as one gap. */
export function signsOf(text: string): Uint16Array {
  const signs = new Uint16Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const sign = folded[text.charCodeAt(i)]!
    if (sign === gap && (length === 0 || signs[length - 1] === gap)) continue
    signs[length++] = sign
  }
  return signs.subarray(0, length)
}
