import { Button } from '@lianxin/ui'
import type { DetailAsked } from '../../contract/case-view.ts'
import type { CaseId } from '../../contract/ids.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'
import { DetailFields } from './detail-fields.tsx'

interface DetailsFormProps {
  lang: 'zh' | 'en'
  id: CaseId
  actId: string
  asks: readonly DetailAsked[]
  /** Of the receipt, for whoever has no account. */
  code?: string | undefined
}

/** What the category asks for and was not said: after the report, where nothing waits for it any more. */
export function DetailsForm({ lang, id, actId, asks, code }: DetailsFormProps) {
  const w = words(lang).report
  return (
    <form class="card stack" method="post" action={paths.my.act(id, 'add')} enctype="multipart/form-data" data-more>
      <input type="hidden" name="act_id" value={actId} />
      {code ? <input type="hidden" name="code" value={code} /> : null}
      <h2>{w.detailsMore}</h2>
      <p class="note">{w.detailsLead}</p>
      <DetailFields lang={lang} asks={asks.map((one) => ({ ...one, required: false }))} typed={{}} errors={[]} />
      <Button kind="quiet">{w.detailsSend}</Button>
    </form>
  )
}
