import { everyPage } from '../every-page.ts'
import { pages } from '../pages.ts'
import { withBrowser } from '../story.ts'

withBrowser()
everyPage(pages.filter(({ app }) => app === 'console').filter((_, at) => at % 2 === 1))
