import { everyPage } from '../every-page.ts'
import { pages } from '../pages.ts'
import { withBrowser } from '../story.ts'

withBrowser()
// The desk has many pages: two files of them run beside each other.
everyPage(pages.filter(({ app }) => app === 'console').filter((_, at) => at % 2 === 0))
