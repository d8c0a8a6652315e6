/**
 * A name as shown to those who need not know it: the first character and two stars, whatever the length
 * (陈**), because the number of stars would narrow down who it is.
 */
export function maskName(name: string): string {
  const [first] = name.trim()
  return first ? `${first}**` : ''
}

/** A number as shown to those who need not ring it: 190****0001; of other numbers the last two digits stay. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return phone.length > 4 ? `****${phone.slice(-2)}` : '****'
}
