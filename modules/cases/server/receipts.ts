import { createHmac } from 'node:crypto'
import { codeHash } from '@lianxin/platform/crypto'
import type { CaseId } from '../contract/ids.ts'

/**
 * The code on a receipt: eight digits that follow from the case and the installation's secret, so that the same report
 * sent twice gets the same code and the first message can say it, though only a hash is kept.
 */
export function receiptCode(secret: string, id: CaseId): string {
  const mac = createHmac('sha256', secret).update(`receipt of ${id}`).digest()
  return String(10_000_000 + (mac.readUIntBE(0, 6) % 90_000_000))
}

/** The hash that is kept and compared, hexadecimal. It holds the case's id, so one code never opens two cases. */
export function receiptHash(secret: string, id: CaseId, code: string): string {
  return codeHash(secret, 'receipt', `${id}:${code.normalize('NFKC').replace(/\D/g, '')}`)
}
