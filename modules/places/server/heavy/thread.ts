// Runs in a worker thread: checking a file of 100,000 rows or drawing a city's tiles would stop the web for seconds.

import { gzipSync } from 'node:zlib'
import { parentPort, workerData } from 'node:worker_threads'
import { checkImport } from '../../rules/import/check-import.ts'
import { readCsv } from '../../rules/import/read-csv.ts'
import { readGeoJson } from '../../rules/import/read-geojson.ts'
import { buildTiles } from '../../rules/tiles/build-tiles.ts'
import type { CheckFile, Checked, DrawTiles, DrawnTile } from './messages.ts'

function check(ask: CheckFile): Checked {
  const file = ask.format === 'csv' ? readCsv(ask.text) : readGeoJson(ask.text)
  const standing = {
    codes: new Set(ask.codes),
    ended: new Map(ask.ended),
    aliases: new Map(ask.aliases),
    borders: ask.borders,
  }
  return checkImport(file, standing, { scope: ask.scope, repair: ask.repair, snap: ask.snap })
}

function draw(ask: DrawTiles): DrawnTile[] {
  const tiles = buildTiles(ask.borders, (code) => ask.names.get(code) ?? '')
  return Array.from(tiles, ({ z, x, y, body }) => ({ z, x, y, body: new Uint8Array(gzipSync(body)) }))
}

const ask = workerData as CheckFile | DrawTiles
parentPort?.postMessage(ask.task === 'check' ? check(ask) : draw(ask))
