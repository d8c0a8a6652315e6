/** Mobile and land-line numbers, and numbers as long as an identity card: what is published names nobody. */
const numbers = /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-\s]?\d{7,8}|\d{17}[\dXx])(?!\d)/

/** Of a request, as people write it: it finds nobody. */
const ofRequests = /(?<!\d)\d{4}-\d{4}-\d{4}(?!\d)/g

/** Whether a text that will be published holds a number by which somebody can be found. */
export const namesSomebody = (text: string): boolean =>
  numbers.test(text.replaceAll(ofRequests, ' ').replaceAll(/(?<=\d)[\s-](?=\d)/g, ''))
