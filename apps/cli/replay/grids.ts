import { createHash } from 'node:crypto'
import type { Api } from './api.ts'
import type { Row } from './columns.ts'

/** Codes of the running city's grids, in their order, read through the public tree. */
export async function listGrids(api: Api, city: string): Promise<string[]> {
  const levels = ['county', 'township', 'village', 'grid']
  let codes = [city.padEnd(18, '0')]
  for (const _ of levels) {
    const next: string[] = []
    for (let i = 0; i < codes.length; i += 16) {
      const some = await Promise.all(codes.slice(i, i + 16).map((code) => api.listChildren({ code })))
      next.push(...some.flat().map((one) => one.code))
    }
    codes = next
  }
  if (codes.length === 0) throw new Error(`no grids under ${city}: is the city loaded?`)
  return codes
}

/** The grid a row is shown in: by its neighbourhood or id, the same every run. It is mapped, not found. */
export function mappedGrid(grids: readonly string[], near: string): string {
  const number = createHash('sha256').update(near).digest().readUInt32BE(0)
  return grids[number % grids.length] ?? ''
}

/** The words that stand at the case, so that nobody at the desk takes the mapped grid for the real place. */
export const mappedAddress = ({ shown }: Row): string =>
  shown
    ? `${shown.slice(0, 120)}（外地数据回放：按街区映射到本网格，并非实地）`
    : '外地数据回放：按编号映射到本网格，并非实地'
