import { Details } from '@lianxin/ui'
import { paths } from '../../contract/paths.ts'
import type { SavedView } from '../../contract/saved-view.ts'
import { words } from '../words.ts'
import { askedQuery } from './queue.logic.ts'
import type { ViewsProps } from './views.tsx'

/** Views kept by the reader and by the unit; the list of now can be kept under a name, and what is not used taken away. */
export function SavedViews({ lang, saved, asked, newViewId, mayShare }: ViewsProps) {
  const w = words(lang).desk
  const mine = saved.filter((one) => one.mine && !one.shared)
  const shared = saved.filter((one) => one.shared)
  return (
    <>
      <ViewList title={w.myViews} views={mine} asked={asked} />
      <ViewList title={w.sharedViews} views={shared} asked={asked} />
      <div class="keep">
        <Details summary={w.keepView}>
          <form class="stack tight" method="post" action={paths.desk.views()}>
            <input type="hidden" name="act_id" value={newViewId} />
            <input type="hidden" name="asked" value={askedQuery({ ...asked, after: undefined })} />
            <label>
              {w.viewName}
              <input name="name" required maxLength={40} />
            </label>
            {mayShare ? (
              <label class="tick">
                <input type="checkbox" name="share" value="1" /> {w.viewShare}
              </label>
            ) : null}
            <button class="btn quiet">{w.viewKeep}</button>
          </form>
          <Removable lang={lang} views={saved.filter((one) => one.mine)} />
        </Details>
      </div>
    </>
  )
}

function Removable({ lang, views }: { lang: 'zh' | 'en'; views: readonly SavedView[] }) {
  const w = words(lang).desk
  if (views.length === 0) return null
  return (
    <ul class="stack tight" aria-label={w.viewRemoveTitle}>
      {views.map((one) => (
        <li key={one.id}>
          <form method="post" action={paths.desk.removeView(one.id)}>
            <button class="btn quiet">{w.viewRemove(one.name)}</button>
          </form>
        </li>
      ))}
    </ul>
  )
}

interface ViewListProps {
  title: string
  views: readonly SavedView[]
  asked: ViewsProps['asked']
}

function ViewList({ title, views, asked }: ViewListProps) {
  if (views.length === 0) return null
  const now = new URLSearchParams(askedQuery({ ...asked, after: undefined }))
  now.sort()
  return (
    <nav class="views" aria-label={title}>
      <small class="head">{title}</small>
      {views.map((one) => {
        const its = new URLSearchParams(one.asked)
        its.sort()
        return (
          <a
            key={one.id}
            class="tab"
            href={`${paths.desk.queue()}?${one.asked}`}
            aria-current={its.toString() === now.toString() ? 'page' : undefined}
          >
            {one.name}
            <b data-count-of={one.id} />
          </a>
        )
      })}
    </nav>
  )
}
