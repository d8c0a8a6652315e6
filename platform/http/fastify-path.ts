/** Fastify writes parameters with a colon, OpenAPI and our contracts in braces. */
export const fastifyPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')
