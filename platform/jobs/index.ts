export { startJobs } from './start.ts'
export type { Job } from './job.ts'
