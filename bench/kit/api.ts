import { client } from '@lianxin/platform/http'
import { placesRoutes } from '@lianxin/places/contract'

/** What benches ask of a running house before they load it. */
export function apiOf(port: number) {
  const api = client(placesRoutes, { base: `http://127.0.0.1:${port}` })
  return {
    /** Codes of the places one level down. */
    childrenOf: async (code: string): Promise<string[]> => (await api.listChildren({ code })).map((one) => one.code),
    /** Codes of the grids in a township. */
    async gridsOf(town: string): Promise<string[]> {
      const villages = await api.listChildren({ code: town.padEnd(18, '0') })
      const grids = await Promise.all(villages.map((one) => api.listChildren({ code: one.code })))
      return grids.flat().map((one) => one.code)
    },
  }
}
