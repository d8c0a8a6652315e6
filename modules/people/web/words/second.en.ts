import type { Words } from '@lianxin/platform/i18n'
import type { secondZh } from './second.zh.ts'

export const secondEn: Words<typeof secondZh> = {
  title: 'Please verify once more',
  why: 'Before an export, a look at something in full or an act upon powers, enter a code of your authenticator again. It then holds for 10 minutes.',
  kept: 'What you typed is kept, and goes on once this is right.',
  files: 'Attachments must be chosen again on the page before.',
  code: 'Six digits, or a recovery code',
  go: 'Verify and go on',
  back: 'Leave it and go back',
  wrong: 'Not verified yet',
  setupTitle: 'An authenticator comes first',
  setupWhy: 'This city asks for an authenticator before exports, looks at something in full and acts upon powers.',
  setup: 'Set one up under “My account” (opens a new page)',
  goOn: 'It is set up: go on',
  recoveryTitle: 'Recovery codes',
  recoveryOn: 'The authenticator is in use.',
  recoveryWhy:
    'When the phone is lost or changed, a recovery code signs you in instead of the six digits; each works once. They are shown this once: print them or write them down, and keep them apart from your password.',
  recoveryOf: (login, day) => `Login ${login}, made on ${day}; earlier codes no longer work.`,
  recoveryList: 'Recovery codes; strike out what was used',
  saved: 'Kept safely: back to my account',
  left: (count) => `${count} recovery codes are left.`,
  few: (count) => `Only ${count} recovery codes are left: please make new ones.`,
  renew: 'Make new recovery codes',
}
