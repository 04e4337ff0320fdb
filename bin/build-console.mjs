import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { giveUp, say } from './say.mjs'

/** What the built pages are made of. */
const sources = ['apps/console/src', 'apps/console/index.html', 'apps/console/vite.config.ts', 'packages/contract/src']

/**
 * Builds the pages where they are missing or older than their sources. An installation without the sources, or whose build fails though
 * pages are there, runs on the pages it has.
 */
export const buildConsole = async (root, node) => {
  const built = join(root, 'apps/console/dist/index.html')
  const isBuilt = existsSync(built)
  const changed = Math.max(...sources.map((path) => newestIn(join(root, path))))
  if (isBuilt && statSync(built).mtimeMs >= changed) return
  say('正在生成界面文件，约需数秒……', 'Building the pages, some seconds …')
  const code = await runBuild(root, node)
  if (code === 0 && existsSync(built)) return
  if (isBuilt) return say('界面文件没有更新成功，先用已有的。', 'The pages could not be renewed; the ones that are there are used.')
  giveUp(
    `界面文件没有生成（npm run build 返回 ${code}）。请先看上面的说明；常见原因是程序包不全：在项目文件夹执行 npm ci，再启动。`,
    `The pages were not built (npm run build returned ${code}). See what it said above; most often packages are missing: run npm ci in the project folder, then start again.`,
  )
}

/** The latest change below a path, in milliseconds; 0 where there is nothing. */
const newestIn = (path) => {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}

/** Runs with the project's Node first on the path, whatever Node started us. `npm start` says where npm is. */
const runBuild = (root, node) =>
  new Promise((done) => {
    const npm = process.env.npm_execpath
    const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` }
    const choices = { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }
    const child = npm?.endsWith('.js')
      ? spawn(node, [npm, 'run', 'build'], choices)
      : spawn('npm', ['run', 'build'], { ...choices, shell: process.platform === 'win32' })
    child.once('error', (error) => done(error.code))
    child.once('close', (code, signal) => done(code ?? signal))
  })
