import { casesPaths } from '@lianxin/cases/contract'
import { privacyPaths } from '@lianxin/privacy/contract'
import type { PageContext } from '@lianxin/platform/http'
import type { ResidentWords } from '../words.ts'

/** The kind 平台使用问题: what is hard to use here is a request like any other, and is answered like one. */
const ABOUT_THIS = '1208'

/** One-key calls on every page, where to say what is hard to use, and that a demonstration is one. */
export function Foot({ w, ctx }: { w: ResidentWords; ctx: PageContext }) {
  const calls = [
    { number: '110', label: w.police, hot: true },
    { number: '119', label: w.fire, hot: true },
    { number: '120', label: w.ambulance, hot: true },
    { number: '12345', label: w.hotline, hot: false },
  ]
  return (
    <footer class="foot">
      <div>
        <h2>{w.calls}</h2>
        <ul class="calls">
          {calls.map((c) => (
            <li key={c.number}>
              <a class={c.hot ? 'call hot' : 'call'} href={`tel:${c.number}`}>
                {c.number}
                <small>{c.label}</small>
              </a>
            </li>
          ))}
        </ul>
        <p>
          <a href={casesPaths.matters()}>{w.matters}</a>
          <a href={`${casesPaths.report()}?category=${ABOUT_THIS}`}>{w.feedback}</a>
          <a href="/journal">{w.evidence}</a>
          <a href={privacyPaths.register()}>{w.register}</a>
          {ctx.actor.kind === 'resident' ? <a href={privacyPaths.mine()}>{w.myData}</a> : null}
          <a href="/open">{w.openData}</a>
          {ctx.actor.kind === 'resident' ? <a href="/me">{w.me}</a> : null}
          {ctx.actor.kind === 'resident' ? <a href="/logout">{w.signOut}</a> : <a href="/login">{w.signIn}</a>}
          <a href="/console">{w.staff}</a>
        </p>
        {ctx.demo ? <p class="note">{w.demo}</p> : null}
      </div>
    </footer>
  )
}
