// Makes a bare clone ready: `node tools/ready.mjs start` before npm start, `node tools/ready.mjs test` before npm test.
// Plain JavaScript without dependencies: it runs on the host's Node (20 or newer), before node_modules exists.
// After it npm puts node_modules/.bin in front of PATH, so the script that follows runs on the pinned Node.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = fileURLToPath(new URL('..', import.meta.url))
const purpose = process.argv[2] ?? 'start'

const say = (text) => process.stderr.write(`ready: ${text}\n`)

function giveUp(text) {
  say(text)
  process.exit(1)
}

/** npm writes this hidden lock last, so its age is the age of a finished installation. */
const installed = path.join(root, 'node_modules', '.package-lock.json')

/** Age decides quickly; a lock that only looks newer (a checkout touches it) is compared package by package. */
function dependenciesAreCurrent() {
  if (!existsSync(installed)) return false
  const lock = path.join(root, 'package-lock.json')
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return true
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages
  const wants = Object.entries(JSON.parse(readFileSync(lock, 'utf8')).packages)
  return wants.every(
    ([name, { version, optional }]) =>
      !name.startsWith('node_modules/') || (has[name] ? has[name].version === version : optional === true),
  )
}

function npm(...args) {
  // npm tells its scripts where it lies; `npm` from PATH is the way when this file is started by hand.
  const cli = process.env.npm_execpath
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []]
  // Called inside npm, the outer call's options (workspace, ignore-scripts…) would reach this one through npm_config_*.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(config_workspace|lifecycle|package)/.test(name)),
  )
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 2, 2], env }).status === 0
}

const pinnedNode = path.join(root, 'node_modules', '.bin', 'node')

function pinnedNodeVersion() {
  const run = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' })
  return run.status === 0 ? run.stdout.trim() : undefined
}

function installDependencies() {
  say('installing dependencies (npm ci, about a minute)…')
  if (!npm('ci')) giveUp('npm ci failed; the reason stands above. Is the package registry reachable?')
  if (pinnedNodeVersion()) return
  // With `ignore-scripts` in somebody's own npmrc the pinned Node is not unpacked.
  npm('rebuild', 'node', '--ignore-scripts=false')
  if (!pinnedNodeVersion()) giveUp('the pinned Node did not install: allow the install script of the package "node".')
}

const has = (...names) =>
  names.some((name) => (process.env.PATH ?? '').split(path.delimiter).some((dir) => existsSync(path.join(dir, name))))

/** True when a file of that name lies anywhere under the system's or the person's fonts. */
function hasFont(pattern) {
  const dirs = ['/usr/share/fonts', '/usr/local/share/fonts', path.join(process.env.HOME ?? '/', '.fonts')]
  return dirs.some(
    (dir) => existsSync(dir) && readdirSync(dir, { recursive: true }).some((file) => pattern.test(String(file))),
  )
}

/** What the browser stories need besides npm packages, by Debian package. */
const browserParts = [
  {
    package: 'chromium',
    present: () =>
      Boolean(process.env.LIANXIN_CHROMIUM) ||
      has('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
  },
  { package: 'fonts-noto-cjk', present: () => hasFont(/Noto(Sans|Serif)CJK/) },
  { package: 'fonts-noto-color-emoji', present: () => hasFont(/NotoColorEmoji/) },
]

function installBrowserParts() {
  const missing = browserParts.filter((part) => !part.present()).map((part) => part.package)
  if (missing.length === 0) return
  const byHand = `the browser stories will fail without: ${missing.join(', ')}. Install them (Debian: apt-get install ${missing.join(' ')}) or point LIANXIN_CHROMIUM to a Chromium.`
  if (process.getuid?.() !== 0 || !has('apt-get')) return say(byHand)
  say(`installing ${missing.join(', ')} by apt-get…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['-qq', 'update'], { stdio: ['ignore', 2, 2], env })
    execFileSync('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], {
      stdio: ['ignore', 2, 2],
      env,
    })
  } catch {
    say(byHand)
  }
}

if (Number(process.versions.node.split('.')[0]) < 20)
  giveUp(`Node ${process.versions.node} is too old: 20 or newer, please.`)
if (!dependenciesAreCurrent()) installDependencies()
if (purpose === 'test') installBrowserParts()
