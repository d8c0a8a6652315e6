import { grid, staff } from './people.ts'

/** Who opens a page: nobody in particular, a resident, or a member of staff by login. */
export interface Visited {
  name: string
  path: string
  app: 'resident' | 'console'
  /** Login of a simulated person of the demonstration town. */
  login?: string
  /** One of the invented residents, by number. */
  signedIn?: number
  /** What it answers when that is not 200. */
  status?: number
}

const resident = (name: string, path: string, status = 200): Visited => ({ name, path, app: 'resident', status })
const desk = (name: string, path: string, login: string): Visited => ({ name, path, app: 'console', login })

/** Every page, in the state in which a person meets it first. */
export const pages: Visited[] = [
  resident('report', '/report'),
  resident('report with what a kind asks for', '/report?category=0801'),
  resident('follow a report', '/track'),
  resident('find my grid', '/grid'),
  resident('grids by list', '/grid/in'),
  resident('a grid’s card', `/grid/${grid}`),
  resident('what was asked in a grid', `/grid/${grid}/answered`),
  resident('suspended matters', '/suspended'),
  resident('matters that others have too', '/matters'),
  resident('register of personal data', '/personal-data'),
  { name: 'my data', path: '/my/data', app: 'resident', signedIn: 0 },
  resident('open data', '/open'),
  resident('sign in', '/login'),
  resident('a page that does not exist', '/nowhere', 404),
  { name: 'my notices', path: '/my/notices', app: 'resident', signedIn: 0 },
  { name: 'how I am told', path: '/my/notices/choices', app: 'resident', signedIn: 0 },
  resident('a link that confirms no longer', '/notices/email?p=1&t=2', 404),
  { name: 'staff sign in', path: '/console/login', app: 'console' },
  { name: 'first password', path: '/console/password', app: 'console' },
  desk('the queue', '/console/cases', staff.dispatcher),
  desk('the map of the queue', '/console/map', staff.dispatcher),
  desk('export of details', '/console/details', staff.dispatcher),
  desk('answer templates', '/console/templates', staff.handler),
  desk('notices', '/console/notices', staff.handler),
  desk('how staff are told', '/console/notices/choices', staff.handler),
  desk('messages not delivered', '/console/messages', staff.administrator),
  desk('texts of notices', '/console/messages/texts', staff.administrator),
  desk('a text of a notice', '/console/messages/texts/cases.received_sent', staff.administrator),
  desk('report for someone', '/console/report', staff.gridWorker),
  desk('leave', '/console/leave', staff.dispatcher),
  desk('hand-over', '/console/cases-hand-over', staff.handler),
  desk('open cases of another system', '/console/cases-import', staff.cityDispatcher),
  desk('my account', '/console/me', staff.dispatcher),
  desk('keys of other programs', '/console/keys', staff.administrator),
  desk('webhooks', '/console/webhooks', staff.administrator),
  desk('bridges', '/console/bridges', staff.administrator),
  desk('units that answer by link', '/console/answer-links', staff.administrator),
  desk('shared data', '/console/shares', staff.administrator),
  desk('places', '/console/places', staff.administrator),
  desk('local codes', '/console/places/330402008016001001/describe', staff.administrator),
  desk('import of places', '/console/place-imports', staff.administrator),
  desk('people', '/console/people', staff.administrator),
  desk('a new account', '/console/people/new', staff.administrator),
  desk('roster', '/console/people/roster', staff.administrator),
  desk('party structure', '/console/people/party/import?sheet=persons', staff.administrator),
  desk('members and professionals', '/console/people/members', staff.administrator),
  desk('units', '/console/units', staff.administrator),
  desk('import of units', '/console/units/import', staff.administrator),
  desk('a town’s platforms', '/console/units/platforms/330402008000000000', staff.administrator),
  desk('categories', '/console/categories', staff.administrator),
  desk('a new category', '/console/categories/new?group=01', staff.administrator),
  desk('a category', '/console/categories/0801', staff.administrator),
  desk('rules', '/console/rules', staff.countyDispatcher),
  desk('calendar', '/console/calendar', staff.administrator),
  resident('how requests are handled', '/evaluation'),
  desk('evaluation', '/console/evaluation', 'supervisor.330402'),
  desk(
    'cases behind a figure',
    '/console/evaluation/cases?indicator=solved_rate&part=denominator',
    'supervisor.330402',
  ),
  desk('assessment periods', '/console/evaluation/periods', 'supervisor.330402'),
  desk('yearly targets', '/console/evaluation/schemes', 'supervisor.330402'),
  desk('a new scheme', '/console/evaluation/schemes/new', 'supervisor.330402'),
  desk('exclusions and appeals', '/console/evaluation/pleas', 'supervisor.330402'),
  desk('ask the panel', '/console/evaluation/pleas/new', staff.handler),
  desk('the panel', '/console/evaluation/panel', 'supervisor.330402'),
  desk('requests about personal data', '/console/privacy/requests', 'dpo.3304'),
  desk('legal holds', '/console/privacy/holds', 'dpo.3304'),
  desk('impact assessments', '/console/privacy/assessments', 'dpo.3304'),
  desk('columns with personal data', '/console/privacy/register', 'dpo.3304'),
  resident('published exclusions', '/evaluation/exclusions'),
  desk('call-backs', '/console/evaluation/callbacks', 'callbackauditor.330402'),
  desk('blind checks', '/console/evaluation/samples', 'supervisor.330402'),
  desk('findings', '/console/evaluation/signals', 'supervisor.330402'),
  desk('ratings of my unit', '/console/evaluation/ratings', staff.handler),
]
