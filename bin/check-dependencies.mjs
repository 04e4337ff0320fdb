import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp } from './say.mjs'

/** Ends with a sentence where a package that the server needs is not installed. */
export const checkDependencies = (root) => {
  const server = join(root, 'apps/server')
  const { dependencies = {} } = JSON.parse(readFileSync(join(server, 'package.json'), 'utf8'))
  const missing = Object.keys(dependencies).filter((name) => ![server, root].some((at) => existsSync(join(at, 'node_modules', name))))
  if (missing.length === 0) return
  const named = missing.slice(0, 5).join(', ')
  giveUp(
    `还缺 ${missing.length} 个程序包（${named}${missing.length > 5 ? ' 等' : ''}）。请在项目文件夹执行 npm ci，再启动。`,
    `${missing.length} packages are missing (${named}${missing.length > 5 ? ', …' : ''}). Run npm ci in the project folder, then start again.`,
  )
}
