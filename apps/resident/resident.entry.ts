// On every page of a resident: text size without a new page, word when the line is gone, no second press of a button.
import { holdButtons, sayOffline, switchSize } from '@lianxin/ui/browser'

switchSize()
sayOffline()
holdButtons()
