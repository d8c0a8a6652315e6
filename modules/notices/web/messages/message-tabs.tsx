import { Tabs } from '@lianxin/ui'
import type { Lang } from '../../contract/book.ts'
import { paths } from '../../contract/paths.ts'
import { words } from '../texts/words.ts'

/** The two pages on which an administrator sees to messages. */
export function MessageTabs({ lang, current }: { lang: Lang; current: 'messages' | 'texts' }) {
  const w = words(lang)
  return (
    <Tabs
      label={w.tabs}
      tabs={[
        { href: paths.messages(), label: w.failed, current: current === 'messages' },
        { href: paths.texts(), label: w.texts, current: current === 'texts' },
      ]}
    />
  )
}
