import type { Words } from '@lianxin/platform/i18n'
import type { ownZh } from './own.zh.ts'

export const ownEn: Words<typeof ownZh> = {
  title: 'My details',
  lead: 'Besides what you reported, this is all that is kept about you.',
  phone: 'Phone',
  phoneWhy: 'For signing in and calling back; whoever handles your request sees it starred.',
  name: 'What to call you',
  optional: '(may stay empty)',
  nameWhy: 'How staff address you; it need not be your full name.',
  home: 'Where you live',
  homeWhy: 'Only the county, to show what is near you first.',
  notSaid: 'Rather not say',
  save: 'Save',
  saved: 'Saved.',
  wrong: 'Not saved yet',
}
