import { when } from '@lianxin/ui'

interface Letter {
  readonly number: string
  readonly title: string
  readonly text: string
  readonly place: string
  readonly due: string | null
  readonly link: string
  /** Whether an answer to this letter is read. */
  readonly byLetter: boolean
}

/** The letter to the office of a unit: the order, the link, and how to answer. Nothing of who reported it. */
export function letterOf(one: Letter): { readonly subject: string; readonly text: string } {
  const lines = [
    `诉求 ${one.number} 派给贵单位办理。`,
    '',
    `地点：${one.place}`,
    ...(one.due ? [`请在 ${when('zh', one.due)} 前办好。`] : []),
    '',
    one.text,
    '',
    '不用登录，打开下面的链接就能签收、答复、申请延期或退单，可以附照片。链接只对这一件有效，请不要转发：',
    one.link,
    ...(one.byLetter
      ? [
          '',
          '也可以直接回复这封信：只写“签收”就是签收；第一行写“已解决”“已解释说明”“部分解决”或“无法解决”，接着写办理结果，可以带附件。',
        ]
      : []),
  ]
  return { subject: `【连心】诉求 ${one.number}：${one.title}`, text: lines.join('\n') }
}
