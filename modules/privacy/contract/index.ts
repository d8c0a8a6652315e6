export { paths as privacyPaths } from './paths.ts'
