import { page, type Page } from '@lianxin/platform/http'
import { mapIslands } from '@lianxin/places/web'
import { MapPage } from '../../web/map/map-page.tsx'
import { paths } from '../../contract/paths.ts'
import { words } from '../../web/words.ts'
import { readMap } from '../reads/map.read.ts'
import type { CasesState } from '../state.ts'
import { staffIn } from './desk-context.ts'

/** The queue on a map, heaped by place; a heap opens its list. */
export function mapPage(cases: CasesState): Page {
  return page({
    path: '/console/map',
    power: 'cases.read',
    async get(ctx) {
      const heaps = await readMap(cases, staffIn(ctx))
      return {
        title: words(ctx.lang).desk.map,
        shell: 'console',
        nav: 'map',
        islands: mapIslands,
        body: <MapPage lang={ctx.lang} tiles={await cases.places.tiles()} back={paths.desk.queue()} heaps={heaps} />,
      }
    },
  })
}
