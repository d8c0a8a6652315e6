export { consoleShell } from './shell/console-shell.tsx'
export { startOf } from './shell/nav.ts'
