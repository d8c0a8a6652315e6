import type { Shell } from '@lianxin/platform/http'
import { assets, renderDocument } from '@lianxin/platform/web'
import { Offline } from '@lianxin/ui'
import { words } from '../words.ts'
import { Foot } from './foot.tsx'
import { Top } from './top.tsx'

const STYLE = 'apps/resident/resident.entry.css'
const SCRIPT = 'apps/resident/resident.entry.ts'

/** The phone app around a resident's page: a whole document with its style inside, so that one answer shows all. */
export const residentShell: Shell = (view, ctx) => {
  const w = words(ctx.lang)
  const islands = view.islands ?? []
  return renderDocument({
    app: 'resident',
    lang: ctx.lang,
    size: ctx.size,
    nonce: ctx.nonce,
    title: `${view.title} · ${w.name}`,
    css: [STYLE, ...islands].map((entry) => assets().style(entry)),
    scripts: [SCRIPT, ...islands.filter((entry) => !entry.endsWith('.css'))].map((entry) => ctx.asset(entry)),
    body: (
      <>
        <a class="sr" href="#main">
          {w.skip}
        </a>
        <Top w={w} ctx={ctx} current={view.nav} />
        <main id="main" tabIndex={-1}>
          <Offline title={w.offline}>{w.offlineWhat}</Offline>
          {view.body}
        </main>
        <Foot w={w} ctx={ctx} />
      </>
    ),
  })
}
