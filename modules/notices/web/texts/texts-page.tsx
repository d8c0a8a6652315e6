import { PageHead, Table, Tag } from '@lianxin/ui'
import { langs, type Lang } from '../../contract/book.ts'
import { paths } from '../../contract/paths.ts'
import type { TextState } from '../../rules/text-state.ts'
import { MessageTabs } from '../messages/message-tabs.tsx'
import type { TextListed } from './shown.ts'
import { words } from './words.ts'

interface TextsPageProps {
  lang: Lang
  topics: readonly { topic: string; texts: readonly TextListed[] }[]
}

const tones = { shipped: 'plain', edited: 'lake', unfit: 'late' } as const satisfies Record<TextState, string>

/** All texts under their topics, with how each stands in either language. */
export function TextsPage({ lang, topics }: TextsPageProps) {
  const w = words(lang)
  return (
    <div class="stack">
      <PageHead title={w.title} note={w.lead} />
      <MessageTabs lang={lang} current="texts" />
      {topics
        .filter(({ texts }) => texts.length > 0)
        .map(({ topic, texts }) => (
          <section key={topic}>
            <Table
              caption={topic}
              captionShown
              rows={texts}
              rowKey={(one) => one.event}
              columns={[
                {
                  key: 'event',
                  head: w.event,
                  cell: (one) => (
                    <>
                      <a href={paths.text(one.event)}>{one.title}</a>
                      <small class="note clip">{one.text}</small>
                    </>
                  ),
                },
                ...langs.map((of) => ({
                  key: of,
                  head: w[of],
                  cell: (one: TextListed) => (
                    <a href={`${paths.text(one.event)}?of=${of}`} class="state-link">
                      <Tag tone={tones[one.states[of]]}>{w.states[one.states[of]]}</Tag>
                    </a>
                  ),
                })),
              ]}
            />
          </section>
        ))}
    </div>
  )
}
