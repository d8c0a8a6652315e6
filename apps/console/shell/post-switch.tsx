import { peoplePaths, roles, isRole } from '@lianxin/people/contract'
import type { PageContext } from '@lianxin/platform/http'
import { withQuery } from '@lianxin/platform/web'
import type { ConsoleWords } from '../words.ts'

/** Who is at work and as what; other posts of the same person, the account and the way out are under it. */
export function PostSwitch({ w, ctx }: { w: ConsoleWords; ctx: PageContext }) {
  const { actor } = ctx
  if (actor.kind !== 'staff')
    return (
      <a class="bare" href={peoplePaths.staffLogin()}>
        {w.signIn}
      </a>
    )
  const role = (code: string) => (isRole(code) ? roles[code][ctx.lang] : code)
  return (
    <details class="who" name="menu" data-menu>
      <summary>
        {actor.name}
        <small>{role(actor.post.role)}</small>
      </summary>
      <div class="drop">
        {actor.posts.length > 1 ? (
          <form method="post" action={peoplePaths.me()}>
            <input type="hidden" name="next" value={ctx.url.pathname} />
            {actor.posts.map((post) => (
              <button key={post.id} name="post" value={post.id} aria-pressed={post.id === actor.post.id}>
                {role(post.role)}
                {post.covers ? ` · ${w.covers(post.covers.name)}` : null}
              </button>
            ))}
          </form>
        ) : null}
        <a href={peoplePaths.leave()}>{w.leave}</a>
        <a href={peoplePaths.me()}>{w.me}</a>
        <a
          href={withQuery(ctx.url, { lang: ctx.lang === 'zh' ? 'en' : 'zh' })}
          lang={ctx.lang === 'zh' ? 'en' : 'zh-CN'}
        >
          {w.language}
        </a>
        <a href={peoplePaths.logout()}>{w.signOut}</a>
      </div>
    </details>
  )
}
