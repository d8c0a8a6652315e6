export * from './codes.ts'
export * from './levels.ts'
