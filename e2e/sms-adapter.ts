import { consoleSms, Undeliverable, type SmsPort } from '@lianxin/platform/notify'

/** A number that does not exist when it is first written to, and does when it is tried again. */
export const LATE_NUMBER = '19000009999'

/** Text messages of the stories: shown in the log, as in a demonstration, but for one number that is refused at first. */
export function openSms(): SmsPort {
  const shown = consoleSms((line) => console.log(line))
  const refused = new Set<string>()
  return {
    async send(message) {
      if (message.to === LATE_NUMBER && !refused.has(message.key)) {
        refused.add(message.key)
        throw new Undeliverable('空号（故事里第一次总是这样）')
      }
      await shown.send(message)
    },
  }
}
