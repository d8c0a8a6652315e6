import { CompiledQuery } from 'kysely'
import type { Statement } from './statement.ts'

/** Stands for a value while a statement's text is made. */
class Blank {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A statement of the hottest paths, built once: `build` is asked with blanks for its values, and afterwards only the
 * values change. Building one anew costs about as much as the database takes to run it. A blank stands for one bound
 * value; what depends on the value itself (a list, a condition left out) is another shape.
 */
export function shaped<A extends object, R>(build: (blank: A) => Statement<R>): (values: A) => Statement<R> {
  const blanks = new Proxy({} as A, { get: (_, name) => new Blank(String(name)) })
  let shape: CompiledQuery<R> | undefined
  return (values) => ({
    compile() {
      shape ??= build(blanks).compile()
      const bound = shape.parameters.map((one) => (one instanceof Blank ? values[one.name as keyof A] : one))
      return CompiledQuery.raw(shape.sql, bound) as CompiledQuery<R>
    },
  })
}
