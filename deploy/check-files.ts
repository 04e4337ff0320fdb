import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stop } from './say.ts'

/** The list in a package: `<sha256>  <path>` a line, as sha256sum writes and checks it. */
const list = 'FILES.sha256'

/** Holds every file of a package against its list; stops at the first that is missing or was changed on the way. */
export async function checkFiles(folder: string): Promise<number> {
  if (!existsSync(join(folder, list))) stop(`安装包里没有 ${list}，不完整`, `the package has no ${list}`)
  const lines = readFileSync(join(folder, list), 'utf8').split('\n').filter((line) => line !== '')
  for (const line of lines) {
    const [wanted, path] = [line.slice(0, 64), line.slice(66)]
    if (!existsSync(join(folder, path))) stop(`安装包缺少文件：${path}`, 'a file of the package is missing')
    if (await hashOf(join(folder, path)) !== wanted) stop(`安装包里的文件被改动或损坏：${path}。请重新拷贝`, 'a file of the package was changed or damaged')
  }
  return lines.length
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream(path)) hash.update(bytes)
  return hash.digest('hex')
}
