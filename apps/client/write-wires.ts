import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wiresText } from './wires.ts'

writeFileSync(join(import.meta.dirname, 'wires.gen.ts'), wiresText())
