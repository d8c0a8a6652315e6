export * from './marks.ts'
export { paths as evaluationPaths } from './paths.ts'
export * from './refusals.ts'
