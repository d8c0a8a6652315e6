import { randomBytes, randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { sessions, type Staff } from '@lianxin/platform/auth'
import { systemClock } from '@lianxin/platform/clock'
import { loadConfig } from '@lianxin/platform/config'
import { isRefusal } from '@lianxin/platform/http'
import { idBlocks, idOf, kinds, toCounty, type PlaceCode } from '@lianxin/platform/ids'
import { consoleSms } from '@lianxin/platform/notify'
import { createAccount, peopleState } from '@lianxin/people'
import { administrators } from '@lianxin/people/contract'
import { openFromConfig } from '@lianxin/server'
import type { Command } from './command.ts'

const usage = '--login NAME --name 姓名 [--role sysAdmin|securityAdmin|auditor]'

/** Who opens the first account: the installation itself, over the whole city. It cannot sign in. */
function installation(city: number): Staff {
  const place = `${String(city).slice(0, 4)}00000000000000` as PlaceCode
  const hi = `${Number(String(city).slice(0, 4)) + 1}00000000000000` as PlaceCode
  const nobody = idOf(toCounty(city), kinds.account, 0)
  const post = { id: idOf(toCounty(city), kinds.post, 0), role: 'sysAdmin', place, lo: place, hi }
  return { kind: 'staff', account: nobody, name: '安装程序', post, posts: [post] }
}

export const account: Command = {
  usage,
  summary: 'opens one of the three administrators of the city and prints a first password',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        login: { type: 'string' },
        name: { type: 'string' },
        role: { type: 'string', default: 'sysAdmin' },
      },
    })
    const role = administrators.find((one) => one === values.role)
    if (!role) throw new Error(`--role is one of ${administrators.join(', ')}`)
    if (!values.login || !values.name) throw new Error(`say who: lianxin account ${usage}`)
    const config = loadConfig(process.env)
    const database = await openFromConfig(config, (error) => console.error(error.message))
    try {
      const { db, secret, vault } = database
      const city = toCounty(config.LIANXIN_CITY)
      const clock = systemClock
      const people = peopleState({
        db,
        clock,
        secret,
        vault,
        city,
        demo: false,
        ids: idBlocks(db),
        sessions: sessions(db, clock),
        sms: consoleSms(() => undefined),
        // The first administrator comes before the first place.
        places: { exists: () => true, counties: () => [], nameOf: (code) => code },
      })
      const staff = installation(city)
      const password = randomBytes(12).toString('base64url')
      await createAccount(people, staff, {
        actId: randomUUID(),
        login: values.login,
        name: values.name,
        place: staff.post.place,
        role,
        password,
      })
      people.units.close()
      console.log(`login ${values.login}, first password ${password} (to be changed at the first sign-in)`)
      return 0
    } catch (error) {
      if (isRefusal(error))
        throw new Error(
          `the account was not opened: ${error.code}${error.detail.field ? ` (${error.detail.field})` : ''}`,
          { cause: error },
        )
      throw error
    } finally {
      await database.stop()
    }
  },
}
