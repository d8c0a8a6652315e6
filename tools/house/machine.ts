import { type Complaint, lineAt } from './complaint.ts'
import type { ProjectFile } from './files.ts'

// Put together from pieces, so that this file does not complain about itself.
const homes = ['home', 'root', 'Users', 'work', 'mnt', 'private'].join('|')
const registries = [
  'registry.npm' + 'js.org',
  'npm' + 'mirror.com',
  'registry.yarn' + 'pkg.com',
  'artifact' + 'ory',
  'nexus/' + 'repository',
]

const faults: { rule: string; pattern: RegExp; says: string }[] = [
  {
    rule: 'path-of-a-machine',
    pattern: new RegExp(String.raw`(?<![\w.\-/)}\]*$])/(?:${homes})/[\w.-]+`, 'g'),
    says: 'exists on one machine only: write it from the root of the project',
  },
  {
    rule: 'path-of-a-machine',
    pattern: /file:\/{3}\w+/g,
    says: 'a link into one machine: link the file of the project',
  },
  // A whole network, as rules about addresses name it, is nobody's machine.
  {
    rule: 'private-address',
    pattern: /(?<![\d.])(?:10\.\d+|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+(?![\d.]|\/\d)/g,
    says: 'an address inside somebody’s network',
  },
  {
    rule: 'registry-host',
    pattern: new RegExp(registries.map((host) => host.replaceAll('.', String.raw`\.`)).join('|'), 'g'),
    says: 'which registry serves a package is the choice of whoever installs it',
  },
]

/** Links and paths that hold on one machine only, and hosts of package registries, the lock file included. */
export function machineTraces(files: readonly ProjectFile[]): Complaint[] {
  return files.flatMap(({ path: file, text }) =>
    faults.flatMap(({ rule, pattern, says }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
        file,
        line: lineAt(text, index),
        rule,
        says: `${found}: ${says}`,
      })),
    ),
  )
}
