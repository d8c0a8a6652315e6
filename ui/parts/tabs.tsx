export interface Tab {
  href: string
  label: string
  count?: number
  current?: boolean
}

/** Tabs are links: each has an address, works without script and can be opened beside. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.label}
        {tab.count === undefined ? null : <b> {tab.count}</b>}
      </a>
    ))}
  </nav>
)
