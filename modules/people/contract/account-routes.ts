import { z } from 'zod'
import { route } from '@lianxin/platform/http'
import { Account, CreateAccount, DisableAccount, EndPost, GivePost, Post, UnmaskPhone } from './account.ts'
import { AccountIdField, PlaceField, PostIdField } from './fields.ts'

const OneAccount = z.object({ id: AccountIdField })

export const accountRoutes = {
  listAccounts: route({
    method: 'GET',
    path: '/api/accounts',
    summary: '账号与任职',
    power: 'people.accounts',
    query: z.object({ place: PlaceField.optional(), find: z.string().trim().max(40).optional() }),
    reply: z.array(Account),
    refusals: ['outside_your_place'],
  }),
  createAccount: route({
    method: 'POST',
    path: '/api/accounts',
    summary: '开设账号',
    power: 'people.manage',
    body: CreateAccount,
    reply: Account,
    refusals: [
      'login_taken',
      'admins_granted',
      'password_weak',
      'phone_invalid',
      'phone_needed',
      'place_unknown',
      'role_not_here',
      'unit_not_found',
      'unit_outside',
      'outside_your_place',
    ],
  }),
  disableAccount: route({
    method: 'POST',
    path: '/api/accounts/{id}/disable',
    summary: '停用账号',
    power: 'people.manage',
    params: OneAccount,
    body: DisableAccount.omit({ id: true }),
    reply: Account,
    refusals: ['account_not_found', 'account_disabled', 'own_account', 'outside_your_place'],
  }),
  givePost: route({
    method: 'POST',
    path: '/api/accounts/{id}/posts',
    summary: '任职',
    power: 'people.grant',
    params: OneAccount,
    body: GivePost.omit({ id: true }),
    reply: Post,
    refusals: [
      'account_not_found',
      'account_disabled',
      'place_unknown',
      'role_not_here',
      'dates_crossed',
      'admins_apart',
      'unit_not_found',
      'unit_outside',
      'outside_your_place',
    ],
  }),
  endPost: route({
    method: 'POST',
    path: '/api/posts/{id}/end',
    summary: '终止任职',
    power: 'people.grant',
    params: z.object({ id: PostIdField }),
    body: EndPost.omit({ id: true }),
    reply: Post,
    refusals: ['post_not_found', 'post_ended', 'dates_crossed', 'outside_your_place'],
  }),
  unmaskPhone: route({
    method: 'POST',
    path: '/api/accounts/{id}/unmask',
    summary: '查看完整手机号（须说明理由，留痕）',
    power: 'people.unmask',
    params: OneAccount,
    body: UnmaskPhone.omit({ id: true }),
    reply: z.object({ phone: z.string() }),
    refusals: ['account_not_found', 'phone_none', 'act_id_used'],
  }),
}
