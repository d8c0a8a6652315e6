export * from './category.ts'
export * from './limit.ts'
export * from './natures.ts'
export * from './schemas.ts'
