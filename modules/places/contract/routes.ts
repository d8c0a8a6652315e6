import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import {
  GridCardReply, ImportReply, LocatedReply, MergePlaces, PlaceCodeField, PlaceReply, PointQuery, RenamePlace, SplitPlace,
} from './schemas.ts'

const OnePlace = z.object({ code: PlaceCodeField })
const OneImport = z.object({ id: z.string().regex(/^\d{18}$/) })

export const placesRoutes = {
  findPlaces: route({
    method: 'GET', path: '/api/places', summary: '按代码或名称查找地方', power: 'public',
    query: z.object({ q: z.string().max(100) }), reply: z.array(PlaceReply), refusals: [],
  }),
  locate: route({
    method: 'GET', path: '/api/places/at', summary: '按位置查找所在微网格', power: 'public',
    query: PointQuery, reply: LocatedReply, refusals: ['outside_city', 'point_swapped'],
  }),
  showPlace: route({
    method: 'GET', path: '/api/places/{code}', summary: '一个地方', power: 'public',
    params: OnePlace, reply: PlaceReply, refusals: ['place_not_found'],
  }),
  listChildren: route({
    method: 'GET', path: '/api/places/{code}/children', summary: '下一级的地方', power: 'public',
    params: OnePlace, reply: z.array(PlaceReply), refusals: ['place_not_found'],
  }),
  showGridCard: route({
    method: 'GET', path: '/api/grids/{code}', summary: '网格公示牌', power: 'public',
    params: OnePlace, reply: GridCardReply, refusals: ['place_not_found'],
  }),
  renamePlace: route({
    method: 'POST', path: '/api/places/{code}/rename', summary: '更名', power: 'places.manage',
    params: OnePlace, body: RenamePlace.omit({ code: true }), reply: PlaceReply, refusals: ['place_not_found'],
  }),
  splitPlace: route({
    method: 'POST', path: '/api/places/{code}/split', summary: '拆分', power: 'places.manage',
    params: OnePlace, body: SplitPlace.omit({ code: true }), reply: z.array(PlaceReply),
    refusals: [
      'place_not_found', 'level_too_high', 'split_too_few', 'code_not_beside', 'code_taken', 'children_left',
      'border_missing', 'not_whole', 'places_changed',
    ],
  }),
  mergePlaces: route({
    method: 'POST', path: '/api/places/merge', summary: '合并', power: 'places.manage',
    body: MergePlaces, reply: PlaceReply,
    refusals: ['place_not_found', 'level_too_high', 'merge_too_few', 'not_beside', 'code_not_beside', 'code_taken', 'places_changed'],
  }),
  showImport: route({
    method: 'GET', path: '/api/place-imports/{id}', summary: '一次导入的检查报告', power: 'places.manage',
    params: OneImport, reply: ImportReply, refusals: ['import_not_found'],
  }),
  confirmImport: route({
    method: 'POST', path: '/api/place-imports/{id}/confirm', summary: '确认导入', power: 'places.manage',
    params: OneImport, body: z.object({ actId: z.uuid() }), reply: ImportReply,
    refusals: ['import_not_found', 'import_done', 'import_faulty', 'import_stale'],
  }),
} as const
