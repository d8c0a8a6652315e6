import type { Shell } from '@lianxin/platform/http'
import { assets, renderDocument, withQuery } from '@lianxin/platform/web'
import { Offline, Seal } from '@lianxin/ui'
import { words } from '../words.ts'
import { Bell, Calls } from './attention.tsx'
import { KeySheet } from './key-sheet.tsx'
import { MainMenu } from './main-menu.tsx'
import { navItems } from './nav.ts'
import { PostSwitch } from './post-switch.tsx'

const STYLE = 'apps/console/console.entry.css'
const SCRIPT = 'apps/console/console.entry.ts'
const nextSize = { m: 'l', l: 'xl', xl: 'm' } as const

/** The desk around a page of staff. `?ground=dark` is the screen on the wall: the same page on dark ground. */
export const consoleShell: Shell = (view, ctx) => {
  const w = words(ctx.lang)
  const islands = view.islands ?? []
  const items = navItems.filter((item) => ctx.actor.kind === 'staff' && ctx.may(item.power))
  const path = ctx.url.pathname
  const here = view.nav ?? items.find((item) => path === item.href || path.startsWith(`${item.href}/`))?.key
  return renderDocument({
    app: 'console',
    lang: ctx.lang,
    size: ctx.size,
    nonce: ctx.nonce,
    ground: ctx.url.searchParams.get('ground') === 'dark' ? 'dark' : 'paper',
    title: `${view.title} · ${w.name}`,
    css: [STYLE, ...islands].map((entry) => assets().style(entry)),
    scripts: [SCRIPT, ...islands.filter((entry) => !entry.endsWith('.css'))].map((entry) => ctx.asset(entry)),
    body: (
      <>
        <header>
          {ctx.demo ? <p class="demo note">{w.demo}</p> : null}
          <div class="top">
            <a class="sr" href="#main">
              {w.skip}
            </a>
            <a class="mark" href="/console">
              <Seal character="心" />
              {w.name}
            </a>
            <MainMenu w={w} items={items} here={here} />
            <a
              class="bare"
              href={withQuery(ctx.url, { size: nextSize[ctx.size] })}
              data-size-next
              data-words={JSON.stringify(w.bigger)}
            >
              {w.bigger[ctx.size]}
            </a>
            <button type="button" class="bare" popovertarget="keys" aria-keyshortcuts="?">
              {w.keys}
            </button>
            {ctx.attention ? <Bell w={w} attention={ctx.attention} here={view.nav === 'notices'} /> : null}
            <PostSwitch w={w} ctx={ctx} />
          </div>
        </header>
        {ctx.attention ? <Calls w={w} attention={ctx.attention} /> : null}
        <main id="main" tabIndex={-1}>
          <Offline title={w.offline}>{w.offlineWhat}</Offline>
          {view.body}
        </main>
        <KeySheet w={w} />
      </>
    ),
  })
}
