import pg from 'pg'
import { clusterOf } from './place.ts'
import type { Place } from './place.ts'
import { codeOf, sentence } from './sentence.ts'
import { passwordIsWrong } from './superuser-password.ts'

/** The superuser's address over the socket. */
export const adminUrlOf = (socketFolder: string, password: string): string =>
  `postgres://postgres:${password}@${encodeURIComponent(socketFolder)}/postgres`

/** Signs in once and makes sure that what answers is the server of this cluster. Throws a sentence where it is not, or does not let us in. */
export const askServer = async (place: Place, socketFolder: string, password: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrlOf(socketFolder, password), connectionTimeoutMillis: 20_000 })
  client.on('error', () => undefined) // the server going down after the answer is nobody's fault here
  try {
    await client.connect()
    const { rows } = await client.query<{ cluster: string }>(`SELECT current_setting('data_directory') AS cluster`)
    if (rows[0]?.cluster !== clusterOf(place)) throw otherCluster(place, socketFolder, rows[0]?.cluster)
  } catch (error) {
    if (codeOf(error) === '28P01') throw passwordIsWrong(place)
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ECONNREFUSED') throw noSocket(socketFolder)
    throw error
  } finally {
    await client.end().catch(() => undefined)
  }
}

const otherCluster = (place: Place, socketFolder: string, found: string | undefined) => sentence(
  `${socketFolder} 里应答的是另一个数据库（${found}），不是 ${clusterOf(place)}。请先停下它，再启动。`,
  `What answers in ${socketFolder} is another database (${found}), not ${clusterOf(place)}. Stop it first, then start.`,
)

const noSocket = (socketFolder: string) => sentence(
  `数据库在运行，但它的连接文件不在 ${socketFolder}（可能被清理）。请停下使用它的程序，再启动。`,
  `The database runs, but its socket is not in ${socketFolder} (it may have been cleaned away). Stop the program that uses it, then start.`,
)
