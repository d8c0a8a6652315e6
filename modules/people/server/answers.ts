import { handlers, type BoundRoute } from '@lianxin/platform/http'
import { routes } from '../contract/routes.ts'
import { closeUnit } from './acts/close-unit.ts'
import { coverLeave } from './acts/cover-leave.ts'
import { endCover } from './acts/end-cover.ts'
import { openAccount } from './acts/create-account.ts'
import { createUnit } from './acts/create-unit.ts'
import { disableAccount } from './acts/disable-account.ts'
import { editUnit } from './acts/edit-unit.ts'
import { endSessions } from './acts/end-sessions.ts'
import { reopenAccount } from './acts/reopen-account.ts'
import { endPost } from './acts/end-post.ts'
import { givePost } from './acts/give-post.ts'
import { checkPartyFile, importParty } from './acts/import-party.ts'
import { checkUnitsFile, importUnits } from './acts/import-units.ts'
import { checkRosterFile, importRoster } from './acts/import-roster.ts'
import { setPlatform } from './acts/set-platform.ts'
import { ownDetails, setOwnDetails } from './acts/set-own-details.ts'
import { setDuty } from './acts/set-duty.ts'
import { showIdentity, showOwnIdentity, withdrawIdentity, withdrawOwnIdentity } from './acts/show-identity.ts'
import { unmaskPhone } from './acts/unmask-phone.ts'
import { endOtherSessions, endOwnSession, ownSessions } from './login/own-sessions.ts'
import { demoLogin } from './login/demo-login.ts'
import { askCode, residentLogin } from './login/resident-login.ts'
import { renewRecovery } from './login/recovery-codes.ts'
import { showSecond } from './login/show-second.ts'
import { dropSecondFactor, startSecondFactor, verifySecondFactor } from './login/second-factor.ts'
import { staffLogin } from './login/staff-login.ts'
import { askStaffCode, changePassword, setPassword } from './login/staff-password.ts'
import { switchPost } from './login/switch-post.ts'
import { signOut } from './login/visit.ts'
import { listCovers } from './reads/covers.read.ts'
import { listAccounts } from './reads/accounts.read.ts'
import { getOnDuty, showDuty } from './reads/duty.read.ts'
import { showGridPeople } from './reads/grid-people.read.ts'
import { ownIdentities } from './reads/identities.read.ts'
import { meOf, signedIn, whoAmI } from './reads/me.read.ts'
import { readAudit } from './reads/audit.read.ts'
import { ownLooks } from './reads/looks.read.ts'
import { getUnit, listUnits } from './reads/units.read.ts'
import type { PeopleState } from './room.ts'
import { personIn, residentIn, staffIn } from './staff-in.ts'

const done = { done: true } as const
const bytesOf = ({ name, content }: { name: string; content: string }) => ({
  name,
  bytes: Buffer.from(content, 'base64'),
})

/** What answers each route of the room. */
export function answers(state: PeopleState): BoundRoute[] {
  return handlers(routes, {
    listUnits: async (ask) => listUnits(state, ask),
    showUnit: async ({ id }) => getUnit(state, id),
    createUnit: (input, ctx) => createUnit(state, staffIn(ctx), input),
    editUnit: (input, ctx) => editUnit(state, staffIn(ctx), input),
    closeUnit: (input, ctx) => closeUnit(state, staffIn(ctx), input),
    setPlatform: (input, ctx) => setPlatform(state, staffIn(ctx), input),
    showDuty: ({ id }) => showDuty(state, id),
    setDuty: (input, ctx) => setDuty(state, staffIn(ctx), input),
    onDuty: ({ id }) => getOnDuty(state, id),
    listAccounts: (ask, ctx) => listAccounts(state, staffIn(ctx), ask),
    createAccount: (input, ctx) => openAccount(state, staffIn(ctx), input),
    disableAccount: (input, ctx) => disableAccount(state, staffIn(ctx), input),
    givePost: (input, ctx) => givePost(state, staffIn(ctx), input),
    endPost: (input, ctx) => endPost(state, staffIn(ctx), input),
    listCovers: (_, ctx) => listCovers(state, staffIn(ctx)),
    coverLeave: (input, ctx) => coverLeave(state, staffIn(ctx), input),
    endCover: async (input, ctx) => {
      await endCover(state, staffIn(ctx), input)
      return done
    },
    unmaskPhone: (input, ctx) => unmaskPhone(state, staffIn(ctx), input),
    gridPeople: ({ place }) => showGridPeople(state, place),
    showIdentity: (input, ctx) => showIdentity(state, staffIn(ctx), input),
    withdrawIdentity: (input, ctx) => withdrawIdentity(state, staffIn(ctx), input),
    ownDetails: (_, ctx) => ownDetails(state, residentIn(ctx)),
    setOwnDetails: (input, ctx) => setOwnDetails(state, residentIn(ctx), input),
    ownIdentities: (_, ctx) => ownIdentities(state, staffIn(ctx)),
    showOwnIdentity: (input, ctx) => showOwnIdentity(state, staffIn(ctx), input),
    withdrawOwnIdentity: (input, ctx) => withdrawOwnIdentity(state, staffIn(ctx), input),
    checkRoster: (file, ctx) => checkRosterFile(state, staffIn(ctx), bytesOf(file)),
    commitRoster: (file, ctx) => importRoster(state, staffIn(ctx), { ...bytesOf(file), actId: file.actId }),
    checkUnits: (file, ctx) => checkUnitsFile(state, staffIn(ctx), bytesOf(file)),
    commitUnits: (file, ctx) => importUnits(state, staffIn(ctx), { ...bytesOf(file), actId: file.actId }),
    checkParty: (file, ctx) => checkPartyFile(state, staffIn(ctx), { ...bytesOf(file), sheet: file.sheet }),
    commitParty: (file, ctx) =>
      importParty(state, staffIn(ctx), { ...bytesOf(file), sheet: file.sheet, actId: file.actId }),
    mySessions: (_, ctx) => ownSessions(state, personIn(ctx), ctx.token),
    endMySession: ({ key }, ctx) => endOwnSession(state, personIn(ctx), key).then(() => done),
    endMyOtherSessions: (_, ctx) => endOtherSessions(state, personIn(ctx), ctx.token).then(() => done),
    endSessions: (input, ctx) => endSessions(state, staffIn(ctx), input).then(() => done),
    reopenAccount: (input, ctx) => reopenAccount(state, staffIn(ctx), input).then(() => done),
    audit: (asked, ctx) => readAudit(state, staffIn(ctx), asked),
    myLooks: (_, ctx) => ownLooks(state, residentIn(ctx)),
    staffLooks: (_, ctx) => ownLooks(state, staffIn(ctx)),
    me: (_, ctx) => whoAmI(state, ctx.actor),
    askCode: (input, ctx) => askCode(state, ctx, input),
    residentLogin: async (input, ctx) => signedIn(state, await residentLogin(state, ctx, input)),
    staffLogin: async (input, ctx) => signedIn(state, await staffLogin(state, ctx, input)),
    askStaffCode: (input, ctx) => askStaffCode(state, ctx, input),
    setPassword: async (input, ctx) => signedIn(state, await setPassword(state, ctx, input)),
    demoLogin: async (input, ctx) => signedIn(state, await demoLogin(state, ctx, input)),
    signOut: (_, ctx) => signOut(state, ctx).then(() => done),
    switchPost: async ({ post }, ctx) => meOf(state, await switchPost(state, staffIn(ctx), ctx.token, post)),
    changePassword: (input, ctx) => changePassword(state, staffIn(ctx), ctx.token, input).then(() => done),
    startSecondFactor: (_, ctx) => startSecondFactor(state, staffIn(ctx)),
    verifySecondFactor: async ({ code }, ctx) => ({
      ...done,
      recovery: [...(await verifySecondFactor(state, staffIn(ctx), code, ctx.token))],
    }),
    showSecond: ({ code }, ctx) => showSecond(state, staffIn(ctx), ctx.token, code).then(() => done),
    renewRecovery: async (_, ctx) => ({ recovery: [...(await renewRecovery(state, staffIn(ctx)))] }),
    dropSecondFactor: ({ password }, ctx) => dropSecondFactor(state, staffIn(ctx), password).then(() => done),
  })
}
