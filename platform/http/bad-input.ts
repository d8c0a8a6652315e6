import type { FieldError } from './field-errors.ts'
import { Refusal } from './refusal.ts'

/** Faults of an input, each with its field: 422 with all of them at once. */
export class BadInput extends Refusal {
  readonly errors: readonly FieldError[]
  constructor(errors: readonly FieldError[]) {
    super('bad_input')
    this.errors = errors
  }
}
