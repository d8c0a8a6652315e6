import { hash } from 'node:crypto'
import type { CaseId } from '../contract/ids.ts'

/**
 * The code on a receipt: eight digits that follow from the case and the installation's secret, so that the same report
 * sent twice gets the same code and the first message can say it, though only a hash is kept.
 */
export function receiptCode(secret: string, id: CaseId): string {
  const keyed = hash('sha256', `${secret}:receipt of ${id}`, 'buffer')
  return String(10_000_000 + (keyed.readUIntBE(0, 6) % 90_000_000))
}

/**
 * The hash that is kept and compared, hexadecimal. It holds the case's id, so one code never opens two cases, and the
 * secret, so whoever reads the table cannot try the codes. A plain hash of a keyed text is enough: nobody hands in texts.
 */
export function receiptHash(secret: string, id: CaseId, code: string): string {
  return hash('sha256', `${secret}:receipt:${id}:${code.normalize('NFKC').replace(/\D/g, '')}`)
}
