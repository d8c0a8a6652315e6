import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { Config } from '@lianxin/platform/config'
import {
  consoleEmail,
  consolePush,
  consoleSms,
  smtpEmail,
  vapidKeys,
  webPush,
  type Ports,
  type SmsPort,
} from '@lianxin/platform/notify'

/** What the module of LIANXIN_SMS_ADAPTER exports: it reads its own settings from the environment. */
interface SmsAdapter {
  openSms(env: Readonly<Record<string, string | undefined>>): SmsPort | Promise<SmsPort>
}

/** The installation's own adapter, loaded when the first message leaves; a wrong one fails messages, which are tried again. */
function adapterAt(module: string): SmsPort {
  let opened: Promise<SmsPort> | undefined
  const open = async (): Promise<SmsPort> => {
    const loaded = (await import(pathToFileURL(resolve(module)).href)) as Partial<SmsAdapter>
    if (!loaded.openSms) throw new Error(`${module} exports no openSms`)
    return loaded.openSms(process.env)
  }
  return { send: async (message) => (await (opened ??= open())).send(message) }
}

/** Where messages leave this installation: real providers where they are configured, else the log. */
export function openPorts(config: Config, secret: string, log: (line: string) => void): Ports {
  return {
    sms: config.LIANXIN_SMS_ADAPTER ? adapterAt(config.LIANXIN_SMS_ADAPTER) : consoleSms(log),
    email: config.SMTP_URL ? smtpEmail(config.SMTP_URL, config.LIANXIN_MAIL_FROM) : consoleEmail(log),
    push: config.LIANXIN_PUSH_SUBJECT
      ? webPush(vapidKeys(secret), config.LIANXIN_PUSH_SUBJECT, config.LIANXIN_PUSH_HOSTS?.split(','))
      : consolePush(log),
  }
}
