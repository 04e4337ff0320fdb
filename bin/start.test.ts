import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

// A project as small as the launcher needs: a server that writes down what it is told, and a build that writes one page.
const server = `
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
const note = (line: string) => appendFileSync(join(import.meta.dirname, 'notes.txt'), line + '\\n')
note('node ' + process.versions.node.split('.')[0] + ' args ' + process.argv.slice(2).join(' '))
if (process.argv.includes('--fail')) process.exit(7)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {
  note(signal)
  setTimeout(() => { note('closed in order'); process.exit(3) }, 700)
})
console.log('listening')
setInterval(() => undefined, 1000)
`
const build = `require('fs').mkdirSync('apps/console/dist', { recursive: true }); require('fs').writeFileSync('apps/console/dist/index.html', String(process.versions.node))`

const pinnedIn = (root: string) => join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
const page = (root: string) => join(root, 'apps/console/dist/index.html')
const notesOf = (root: string) => readFileSync(join(root, 'apps/server/src/notes.txt'), 'utf8').trim().split('\n')

const put = (root: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const makeProject = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'zhenzhi-start-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  cpSync(import.meta.dirname, join(root, 'bin'), { recursive: true })
  put(root, 'package.json', JSON.stringify({ type: 'module', scripts: { start: 'node bin/start.mjs', build: `node -e "${build}"` } }))
  put(root, 'apps/server/package.json', JSON.stringify({ type: 'module', dependencies: { fastify: '5' } }))
  put(root, 'apps/server/src/main.ts', server)
  put(root, 'apps/console/src/main.tsx', 'export {}')
  put(root, 'packages/contract/src/index.ts', 'export {}')
  put(root, 'node_modules/fastify/package.json', '{}')
  mkdirSync(dirname(pinnedIn(root)), { recursive: true })
  symlinkSync(process.execPath, pinnedIn(root))
  return root
}

/** The plain Node of the machine would do as well: the launcher is plain JavaScript. */
const start = (root: string, ...args: string[]) => spawnSync(process.execPath, [join(root, 'bin/start.mjs'), ...args], { encoding: 'utf8' })

/** As a terminal does it: a process group of its own, which `interrupt` signals as a whole. */
const startInGroup = async (command: string, args: readonly string[], root: string) => {
  const group = spawn(command, args, { cwd: root, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(group, 'exit')
  for await (const text of group.stdout) if (String(text).includes('listening')) break
  return { group, exited, interrupt: (signal: NodeJS.Signals) => process.kill(-group.pid!, signal) }
}

test('the first start builds the pages and hands arguments and exit code on; the second builds nothing', () => {
  const root = makeProject()
  const first = start(root, '--fail', '--port', '8080')
  const second = start(root, '--fail')

  expect([first.status, second.status]).toEqual([7, 7])
  expect(notesOf(root)[0]).toBe(`node ${process.versions.node.split('.')[0]} args serve --fail --port 8080`)
  expect(first.stderr).toContain('正在生成界面文件')
  expect(second.stderr).toBe('')
})

test('pages older than their sources, the contract among them, are built again', () => {
  const root = makeProject()
  start(root, '--fail')
  utimesSync(page(root), 1000, 1000)
  const again = start(root, '--fail')
  utimesSync(join(root, 'packages/contract/src/index.ts'), new Date(Date.now() + 60_000), new Date(Date.now() + 60_000))
  const forContract = start(root, '--fail')

  expect(again.stderr).toContain('正在生成界面文件')
  expect(forContract.stderr).toContain('正在生成界面文件')
})

test('pages that cannot be renewed are used as they are; pages that cannot be built at all end the start with a sentence', () => {
  const root = makeProject()
  start(root, '--fail')
  put(root, 'package.json', JSON.stringify({ scripts: { build: 'node -e "process.exit(1)"' } }))
  utimesSync(page(root), 1000, 1000)
  const old = start(root, '--fail')
  rmSync(page(root))
  const none = start(root, '--fail')

  expect([old.status, none.status]).toEqual([7, 1])
  expect(old.stderr).toContain('先用已有的')
  expect(none.stderr).toMatch(/界面文件没有生成[^]*The pages were not built/)
})

test('an old Node is told which one is needed', () => {
  const old = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'18.20.0'})`
  const { status, stderr } = spawnSync(process.execPath, ['--import', old, join(makeProject(), 'bin/start.mjs')], { encoding: 'utf8' })

  expect(status).toBe(1)
  expect(stderr).toMatch(/需要 20 或更新的版本[^]*20 or newer is needed/)
})

test('a missing package is named, with the command that brings it', () => {
  const root = makeProject()
  rmSync(join(root, 'node_modules/fastify'), { recursive: true })

  expect(start(root)).toMatchObject({ status: 1, stderr: expect.stringMatching(/1 个程序包（fastify）[^]*npm ci/) })
})

test('without the pinned Node a Node that is new enough serves, an older one ends with a sentence', () => {
  const root = makeProject()
  rmSync(pinnedIn(root))
  const isNot24 = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`
  const older = spawnSync(process.execPath, ['--import', isNot24, join(root, 'bin/start.mjs')], { encoding: 'utf8' })

  expect(start(root, '--fail').status).toBe(7)
  expect(older).toMatchObject({ status: 1, stderr: expect.stringMatching(/没有找到随项目安装的 Node[^]*--omit=optional/) })
})

test('a pinned Node of another kind of machine is told as such', () => {
  const root = makeProject()
  rmSync(pinnedIn(root))
  writeFileSync(pinnedIn(root), 'not a program of this machine')
  chmodSync(pinnedIn(root), 0o755)
  const isNot24 = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})`
  const { status, stderr } = spawnSync(process.execPath, ['--import', isNot24, join(root, 'bin/start.mjs')], { encoding: 'utf8' })

  expect(status).toBe(1)
  expect(stderr).toMatch(/在本机不能运行[^]*remove node_modules/)
})

test.each([
  { how: 'by hand', command: process.execPath, args: ['bin/start.mjs'], ends: [3, null] },
  { how: 'by npm', command: 'npm', args: ['start', '--silent'], ends: [null, 'SIGINT'] }, // npm waits, then says that it was interrupted
])('started $how, a Ctrl-C reaches the server once, and it is waited for', async ({ command, args, ends }) => {
  const root = makeProject()
  const { exited, interrupt } = await startInGroup(command, args, root)
  interrupt('SIGINT')
  await pause(200)
  interrupt('SIGINT')
  const ended = await exited

  expect(notesOf(root).slice(1)).toEqual(['SIGINT', 'closed in order'])
  expect(ended).toEqual(ends)
})

test.each([['SIGTERM', 'SIGTERM'], ['SIGHUP', 'SIGTERM']] as const)('%s is passed on as %s', async (signal, heard) => {
  const root = makeProject()
  const { exited, group } = await startInGroup(process.execPath, ['bin/start.mjs'], root)
  group.kill(signal)
  const [code] = await exited

  expect(notesOf(root).slice(1)).toEqual([heard, 'closed in order'])
  expect(code).toBe(3)
  expect(existsSync(page(root))).toBe(true)
})
