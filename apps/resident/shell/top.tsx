import { casesPaths } from '@lianxin/cases/contract'
import { noticesPaths } from '@lianxin/notices/contract'
import type { PageContext } from '@lianxin/platform/http'
import { withQuery } from '@lianxin/platform/web'
import { Seal } from '@lianxin/ui'
import type { ResidentWords } from '../words.ts'

const nextSize = { m: 'l', l: 'xl', xl: 'm' } as const

/** The mark, one button for the size of the text, one for the language, and the three places a resident goes. */
export function Top({ w, ctx, current }: { w: ResidentWords; ctx: PageContext; current: string | undefined }) {
  const items = [
    { key: 'report', href: casesPaths.report(), label: w.report },
    { key: 'mine', href: casesPaths.my.list(), label: w.mine },
    { key: 'grid', href: '/grid', label: w.grid },
    ...(ctx.attention
      ? [{ key: 'notices', href: noticesPaths.mine(), label: w.notices, count: ctx.attention.unread }]
      : []),
  ]
  const here = current ?? items.findLast((item) => under(ctx.url.pathname, item.href))?.key
  return (
    <>
      <header class="top">
        <a class="mark" href="/">
          <Seal character="心" />
          {w.name}
        </a>
        <a
          class="pick"
          href={withQuery(ctx.url, { size: nextSize[ctx.size] })}
          data-size-next
          data-words={JSON.stringify(w.bigger)}
          rel="nofollow"
        >
          {w.bigger[ctx.size]}
        </a>
        <a
          class="pick"
          href={withQuery(ctx.url, { lang: ctx.lang === 'zh' ? 'en' : 'zh' })}
          hreflang={ctx.lang === 'zh' ? 'en' : 'zh-CN'}
          lang={ctx.lang === 'zh' ? 'en' : 'zh-CN'}
          rel="nofollow"
        >
          {w.language}
        </a>
      </header>
      <nav class="menu" aria-label={w.menu}>
        <ul>
          {items.map((item) => (
            <li key={item.key}>
              <a href={item.href} aria-current={item.key === here ? 'page' : undefined}>
                {item.label}
                {'count' in item && item.count > 0 ? <Count w={w} count={item.count} /> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

const Count = ({ w, count }: { w: ResidentWords; count: number }) => (
  <b class="count">
    {count > 99 ? '99+' : count}
    <span class="sr">{w.unread}</span>
  </b>
)

const under = (path: string, href: string) => path === href || path.startsWith(`${href}/`)
