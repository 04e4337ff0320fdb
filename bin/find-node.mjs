import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp } from './say.mjs'

/** The project runs TypeScript as it is, which Node does from here on without a flag. */
const neededMajor = 24

/**
 * The Node that npm installed with the project. On a machine for which npm has none, the Node that runs this, if it is new enough. Ends
 * with a sentence where there is neither, or where node_modules was installed on another kind of machine.
 */
export const getPinnedNode = (root) => {
  const pinned = placesOf(root).find((path) => existsSync(path))
  const version = pinned && versionOf(pinned)
  if (version >= neededMajor) return pinned
  if (Number(process.versions.node.split('.')[0]) >= neededMajor) return process.execPath
  if (pinned) return giveUp(
    `${pinned} 在本机不能运行。node_modules 可能是在别的机器上安装的：请删除 node_modules，在项目文件夹执行 npm ci，再启动。`,
    `${pinned} does not run on this machine. node_modules may have been installed on another: remove node_modules, run npm ci in the project folder, then start again.`,
  )
  return giveUp(
    `没有找到随项目安装的 Node.js ${neededMajor}。请在项目文件夹执行 npm ci（不要加 --omit=optional），再启动；没有适合本机的安装包时，请自行安装 Node.js ${neededMajor}。`,
    `The Node.js ${neededMajor} that comes with the project is not there. Run npm ci in the project folder (without --omit=optional), then start again; where npm has none for this machine, install Node.js ${neededMajor} yourself.`,
  )
}

const placesOf = (root) => {
  const { platform, arch } = process
  if (platform === 'win32') return [join(root, `node_modules/node-win-${arch}/bin/node.exe`)]
  return [join(root, `node_modules/node-${platform}-${arch}/bin/node`), join(root, 'node_modules/.bin/node')]
}

/** The major version a Node says it is; NaN where it does not run. */
const versionOf = (path) => {
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)\./.exec(asked.stdout ?? '')?.[1])
}
