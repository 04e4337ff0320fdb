import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Whether this account may pass through `folder` (a real path) and every folder above it, by owner, group and mode. Lists of further rights (ACLs) are not looked at. */
export const mayReach = async (folder: string, user: { uid: number; gid: number }): Promise<boolean> => {
  const { mode, uid, gid } = await stat(folder)
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  if ((mode & bit) === 0) return false
  const above = dirname(folder)
  return above === folder || mayReach(above, user)
}
