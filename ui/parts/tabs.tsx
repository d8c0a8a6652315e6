import type { Tone } from './tag.tsx'

export interface Tab {
  href: string
  label: string
  /** How many stand there, as it is said: `999+`. */
  count?: string
  current?: boolean
  tone?: Tone | undefined
}

interface TabsProps {
  label: string
  tabs: readonly Tab[]
  /** `row` above what they switch; `side` in a pane of their own. */
  look?: 'row' | 'side'
}

/** Tabs are links: each has an address, works without script and can be opened beside. */
export const Tabs = ({ label, tabs, look = 'row' }: TabsProps) => (
  <nav class={look === 'side' ? 'views' : 'tabs'} aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined} class={tab.tone ?? 'tab'}>
        {tab.label}
        {tab.count === undefined ? null : <b>{tab.count}</b>}
      </a>
    ))}
  </nav>
)
