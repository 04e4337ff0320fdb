import { readFile, stat } from 'node:fs/promises'
import { codeOf, sentence } from './sentence.ts'

/** The account PostgreSQL runs under when we are root, which it refuses to be. */
export type ServerUser = { name: string; uid: number; gid: number }

/**
 * The account to run the server under; undefined means our own. As root: whoever owns the existing cluster, else `postgres`, else
 * `nobody` (initdb needs an account that the password file knows). Throws where the cluster belongs to somebody we cannot be.
 */
export const findServerUser = async (cluster: string): Promise<ServerUser | undefined> => {
  const owner = await ownerOf(cluster)
  const own = process.getuid?.()
  if (own !== 0) {
    if (owner !== undefined && owner !== own) throw belongsToOther(cluster, owner)
    return undefined
  }
  const accounts = await readAccounts()
  if (owner === 0) throw belongsToRoot(cluster)
  if (owner !== undefined) {
    const account = accounts.find(({ uid }) => uid === owner)
    if (!account) throw belongsToOther(cluster, owner)
    return account
  }
  const account = accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody')
  if (!account) throw noAccount()
  return account
}

const ownerOf = async (folder: string): Promise<number | undefined> => {
  try {
    return (await stat(folder)).uid
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const readAccounts = async (): Promise<ServerUser[]> =>
  (await readFile('/etc/passwd', 'utf8')).split('\n').flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':')
    return name !== '' && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })

const belongsToOther = (cluster: string, uid: number) => sentence(
  `数据库文件夹 ${cluster} 属于编号 ${uid} 的系统用户。请用该用户（或 root，且该用户在 /etc/passwd 中）启动。`,
  `The database folder ${cluster} belongs to user id ${uid}. Start as that user (or as root, with that user in /etc/passwd).`,
)

const belongsToRoot = (cluster: string) => sentence(
  `数据库文件夹 ${cluster} 属于 root，而 PostgreSQL 不以 root 运行（常见于恢复备份之后）。请执行 chown -R postgres ${cluster}（没有该用户则用 nobody），再启动。`,
  `The database folder ${cluster} belongs to root, and PostgreSQL does not run as root (usual after restoring a copy). Run chown -R postgres ${cluster} (nobody, if there is no such user), then start.`,
)

const noAccount = () => sentence(
  'PostgreSQL 不以 root 运行，而本机没有 postgres 或 nobody 用户。请新建一个：useradd --system postgres，或改用普通用户启动。',
  'PostgreSQL does not run as root, and this machine has no user postgres or nobody. Make one: useradd --system postgres, or start as an ordinary user.',
)
