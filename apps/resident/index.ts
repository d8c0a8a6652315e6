export { residentShell } from './shell/resident-shell.tsx'
