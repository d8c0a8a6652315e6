import { Empty, PageHead, Table } from '@lianxin/ui'
import { MapFigure } from '@lianxin/places/web'
import { paths } from '../../contract/paths.ts'
import { words } from '../words.ts'

export interface HeapShown {
  name: string
  href: string
  n: number
  late: number
  lon: number
  lat: number
}

interface MapPageProps {
  lang: 'zh' | 'en'
  heaps: readonly HeapShown[]
  tiles: number
  back: string
}

/** Where the open cases lie: the map by script, and the same in a table for whoever has none or cannot see it. */
export function MapPage({ lang, heaps, tiles, back }: MapPageProps) {
  const w = words(lang).desk
  const [first] = heaps
  return (
    <div class="stack">
      <PageHead title={w.map} note={w.mapNote} back={{ href: back, label: w.queue }} />
      {first ? (
        <MapFigure
          lang={lang}
          version={tiles}
          centre={{ lon: first.lon, lat: first.lat }}
          zoom={12}
          pointsFrom={paths.desk.heaps()}
          points={heaps.map(({ name, href, n, late, lon, lat }) => ({ name, href, n, late: late > 0, lon, lat }))}
        />
      ) : null}
      <Table
        caption={w.mapTable}
        captionShown
        rows={heaps}
        rowKey={(heap) => heap.href}
        empty={<Empty title={w.mapNone}>{w.emptyHow}</Empty>}
        columns={[
          { key: 'place', head: w.place, cell: (heap: HeapShown) => <a href={heap.href}>{heap.name}</a> },
          { key: 'n', head: w.mapCount, cell: (heap) => String(heap.n), figures: true },
          { key: 'late', head: w.mapLate, cell: (heap) => String(heap.late), figures: true },
        ]}
      />
    </div>
  )
}
