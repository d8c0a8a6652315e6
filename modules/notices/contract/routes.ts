import { route } from '@lianxin/platform/http'
import { z } from 'zod'
import { AskEmail, ChangeChoices, Choices, Subscription } from './choose.ts'

/** Each press may send a letter to an address somebody typed. */
const limit = { name: 'choices', max: 60, seconds: 3600 } as const
const Nothing = z.object({})

const choicesAt = (power: 'resident' | 'staff', base: `/${string}`) => ({
  read: route({
    method: 'GET',
    path: base,
    summary: '我怎样被通知',
    power,
    reply: Choices,
    refusals: [],
  }),
  change: route({
    method: 'PUT',
    path: base,
    summary: '改通知方式；没写的保持不变',
    power,
    body: ChangeChoices,
    reply: Choices,
    refusals: ['topic_unknown'],
  }),
  askEmail: route({
    method: 'PUT',
    path: `/${base.slice(1)}/email`,
    summary: '添加邮箱，发一封确认邮件',
    power,
    body: AskEmail,
    reply: Choices,
    refusals: ['email_off', 'email_just_asked'],
    limit,
  }),
  dropEmail: route({
    method: 'DELETE',
    path: `/${base.slice(1)}/email`,
    summary: '去掉邮箱',
    power,
    body: Nothing,
    reply: Choices,
    refusals: [],
  }),
  listen: route({
    method: 'PUT',
    path: `/${base.slice(1)}/browsers`,
    summary: '用这个浏览器的推送通知我',
    power,
    body: Subscription,
    reply: Choices,
    refusals: ['push_off', 'push_unknown'],
    limit,
  }),
  hush: route({
    method: 'DELETE',
    path: `/${base.slice(1)}/browsers`,
    summary: '不再向任何浏览器推送',
    power,
    body: Nothing,
    reply: Choices,
    refusals: [],
  }),
})

/** Routes of one kind of person under names of their own, as a client calls them. */
const named = {
  resident: choicesAt('resident', '/api/my/notices/choices'),
  staff: choicesAt('staff', '/api/notices/choices'),
} as const

/** What is said over HTTP about being told: all that the page sets, for residents and for staff. */
export const noticesRoutes = {
  readMyChoices: named.resident.read,
  changeMyChoices: named.resident.change,
  askMyEmail: named.resident.askEmail,
  dropMyEmail: named.resident.dropEmail,
  listenAtMine: named.resident.listen,
  hushMine: named.resident.hush,
  readStaffChoices: named.staff.read,
  changeStaffChoices: named.staff.change,
  askStaffEmail: named.staff.askEmail,
  dropStaffEmail: named.staff.dropEmail,
  listenAtStaffs: named.staff.listen,
  hushStaffs: named.staff.hush,
} as const
