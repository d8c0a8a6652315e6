import { menuOf, type MenuEntry, type NavItem } from './nav.ts'
import type { ConsoleWords } from '../words.ts'

interface MenuProps {
  w: ConsoleWords
  items: readonly NavItem[]
  /** The key of the page that is open. */
  here: string | undefined
}

/** Where staff go. Groups are native details of one name: they open without script, and one at a time. */
export const MainMenu = ({ w, items, here }: MenuProps) => (
  <nav aria-label={w.menu}>
    {menuOf(items).map((entry) => (
      <Entry key={entry.group ?? entry.items[0]?.key} w={w} entry={entry} here={here} />
    ))}
  </nav>
)

function Entry({ w, entry, here }: Omit<MenuProps, 'items'> & { entry: MenuEntry }) {
  const links = entry.items.map((item) => (
    <a key={item.key} href={item.href} aria-current={item.key === here ? 'page' : undefined}>
      {w[item.key]}
    </a>
  ))
  if (!entry.group) return <>{links}</>
  const open = entry.items.find(({ key }) => key === here)
  return (
    <details name="menu" data-menu>
      <summary aria-current={open ? 'true' : undefined}>
        {w.groups[entry.group]}
        {open ? <small>{w[open.key]}</small> : null}
      </summary>
      <div class="drop">{links}</div>
    </details>
  )
}
