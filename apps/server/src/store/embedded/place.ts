import { createHash } from 'node:crypto'
import { access, chmod, chown, constants, lstat, mkdir, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { findLodging, lodge } from './lodging.ts'
import { mayReach } from './reach.ts'
import { codeOf, sentence } from './sentence.ts'
import { findServerUser } from './server-user.ts'
import type { ServerUser } from './server-user.ts'

/**
 * Where one installation's database lives. `home` is the data folder (a real path): log, secrets, owner file and lock are there. `lodging`
 * holds cluster and socket: the same folder, unless the account that runs the server cannot enter it. `user` undefined: our own account.
 */
export type Place = { home: string; lodging: string; user: ServerUser | undefined }

export const clusterOf = ({ lodging }: Place) => join(lodging, 'postgres')
export const logOf = ({ home }: Place) => join(home, 'log/postgres.log')
export const passwordFileOf = ({ home }: Place) => join(home, 'secrets/postgres-superuser.password')
export const ownerFileOf = ({ home }: Place) => join(home, 'postgres.owner.json')

/** Makes the data folder with its fixed parts, and says its real path. Made by us, others may pass through it, not look into it. */
export const makeHome = async (folder: string): Promise<string> => {
  try {
    const made = await mkdir(resolve(folder), { recursive: true })
    const home = await realpath(resolve(folder))
    if (made !== undefined) await chmod(home, 0o711)
    await mkdir(join(home, 'log'), { recursive: true, mode: 0o700 })
    await mkdir(join(home, 'secrets'), { recursive: true, mode: 0o700 })
    await Promise.all([home, join(home, 'log'), join(home, 'secrets')].map((part) => access(part, constants.W_OK | constants.X_OK)))
    return home
  } catch (error) {
    throw cannotWrite(resolve(folder), error)
  }
}

/** Decides where the cluster lives and who runs it. Once decided it stays: an existing cluster, or the note about it, goes first. */
export const decidePlace = async (home: string): Promise<Place> => {
  const found = await findLodging(home)
  const lodging = found ?? home
  const user = await findServerUser(join(lodging, 'postgres'))
  if (!user || (await mayReach(lodging, user))) return { home, lodging, user }
  if (found !== undefined) throw notReached(lodging, user)
  return { home, lodging: await realpath(await lodge(home)), user }
}

// sun_path is 108 bytes on Linux and 104 on macOS, the closing zero included.
const longestSocketPath = process.platform === 'linux' ? 107 : 103

/** The folder of the socket, private to the server's account. Beside the cluster, or, where that path is too long for a socket, under the system's temporary folder. */
export const makeSocketFolder = async (place: Place): Promise<string> => {
  const beside = join(place.lodging, 'run')
  const folder = Buffer.byteLength(`${beside}/.s.PGSQL.5432`) <= longestSocketPath ? beside : await temporaryFolder(place)
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  await makePrivate(folder, place.user)
  return folder
}

const temporaryFolder = async ({ lodging, user }: Place): Promise<string> => {
  const name = `zhenzhi-${createHash('sha256').update(lodging).digest('hex').slice(0, 16)}`
  const fits = Buffer.byteLength(`${join(tmpdir(), name)}/.s.PGSQL.5432`) <= longestSocketPath
  return join(fits && (!user || (await mayReach(await realpath(tmpdir()), user))) ? tmpdir() : '/tmp', name)
}

/** In a folder that everybody may write somebody else could have put this name first: then it is not ours to use. */
const makePrivate = async (folder: string, user: ServerUser | undefined): Promise<void> => {
  const found = await lstat(folder)
  const own = process.getuid?.()
  if (!found.isDirectory() || (found.uid !== own && found.uid !== user?.uid)) throw notOurs(folder)
  await chmod(folder, 0o700)
  if (user) await chown(folder, user.uid, user.gid)
}

const cannotWrite = (folder: string, error: unknown) => sentence(
  `不能在数据文件夹 ${folder} 中建立文件。请把它的所有者改为启动本程序的用户，或换一个文件夹。`,
  `Nothing can be created in the data folder ${folder}. Give it to the user who starts this program, or choose another folder.`,
  String(error),
)

const notReached = (lodging: string, { name }: ServerUser) => sentence(
  `数据库在 ${lodging}，但运行它的用户 ${name} 进不去该文件夹。请对它及其各级上层文件夹执行 chmod o+x，再启动。`,
  `The database is in ${lodging}, which the user ${name} who runs it cannot enter. Run chmod o+x on it and on the folders above it, then start.`,
)

const notOurs = (folder: string) => sentence(
  `${folder} 属于其他用户，不能放数据库的连接文件。请删除它后再启动。`,
  `${folder} belongs to another user and cannot hold the database's socket. Remove it, then start.`,
)
