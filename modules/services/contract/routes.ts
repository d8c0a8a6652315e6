import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import {
  CalendarReply,
  CatalogueReply,
  CategoryCodeField,
  CategorySchema,
  CategoryVersion,
  EditCategory,
  OpenCalendar,
  EditGroup,
  GroupCodeField,
  SetDays,
  SetHours,
  SuggestionReply,
} from './schemas.ts'

const OneCategory = z.object({ code: CategoryCodeField })
const OneCalendar = z.object({ id: z.string().regex(/^\d{18}$/) })
const editRefusals = [
  'city_only',
  'catalogue_changed',
  'category_heading',
  'department_not_here',
  'successor_needed',
  'successor_unknown',
] as const

/** What is said over HTTP about categories and the work calendar. */
export const servicesRoutes = {
  listCategories: route({
    method: 'GET',
    path: '/api/categories',
    summary: '类别目录',
    power: 'public',
    reply: CatalogueReply,
    refusals: [],
  }),
  suggestCategory: route({
    method: 'GET',
    path: '/api/categories/suggest',
    summary: '按文字建议类别，说明是哪些词',
    power: 'public',
    query: z.object({ text: z.string().max(2000) }),
    reply: SuggestionReply,
    refusals: [],
  }),
  listCategoryVersions: route({
    method: 'GET',
    path: '/api/categories/{code}/versions',
    summary: '一个类别的历次版本',
    power: 'staff',
    params: OneCategory,
    reply: z.array(CategoryVersion),
    refusals: ['category_not_found'],
  }),
  editCategory: route({
    method: 'PUT',
    path: '/api/categories/{code}',
    summary: '修改或新增类别（形成新版本）',
    power: 'services.edit',
    params: OneCategory,
    body: EditCategory,
    reply: z.object({ version: z.number().int(), category: CategorySchema }),
    refusals: [...editRefusals],
  }),
  editGroup: route({
    method: 'PUT',
    path: '/api/category-groups/{code}',
    summary: '新增大类或改其名称（形成新版本）',
    power: 'services.edit',
    params: z.object({ code: GroupCodeField }),
    body: EditGroup,
    reply: z.object({ version: z.number().int() }),
    refusals: ['city_only', 'catalogue_changed'],
  }),
  getCalendar: route({
    method: 'GET',
    path: '/api/calendar',
    summary: '工作日历',
    power: 'public',
    query: z.object({
      year: z.coerce.number().int().min(2019).max(2032),
      place: z
        .string()
        .regex(/^\d{18}$/)
        .optional(),
    }),
    reply: CalendarReply,
    refusals: ['calendar_not_found'],
  }),
  openCalendar: route({
    method: 'POST',
    path: '/api/calendars',
    summary: '为一个地方单设工作日历',
    power: 'services.edit',
    body: OpenCalendar,
    reply: z.object({ id: z.string() }),
    refusals: ['calendar_not_found', 'calendar_not_yours', 'calendar_exists', 'calendar_changed'],
  }),
  setDays: route({
    method: 'POST',
    path: '/api/calendar/{id}/days',
    summary: '设置放假与调休',
    power: 'services.edit',
    params: OneCalendar,
    body: SetDays,
    reply: z.object({ version: z.number().int() }),
    refusals: ['calendar_not_found', 'calendar_changed', 'calendar_not_yours', 'day_wrong'],
  }),
  setHours: route({
    method: 'POST',
    path: '/api/calendar/{id}/hours',
    summary: '设置工作时间（按季节）',
    power: 'services.edit',
    params: OneCalendar,
    body: SetHours,
    reply: z.object({ version: z.number().int() }),
    refusals: ['calendar_not_found', 'calendar_changed', 'calendar_not_yours', 'hours_wrong'],
  }),
}
