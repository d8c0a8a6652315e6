// On every page of the desk: keys of the frame, text size without a new page, no second press of a button.
import { holdButtons, sayOffline, switchSize } from '@lianxin/ui/browser'
import { closeMenus } from './shell/close-menus.ts'
import { watchNotices } from './shell/watch-notices.ts'
import { sheetKeys } from './shell/sheet-keys.ts'

switchSize()
sayOffline()
holdButtons()
sheetKeys()
closeMenus()
watchNotices()
