export { consoleShell } from './shell/console-shell.tsx'
