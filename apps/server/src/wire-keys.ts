import type { Secrets } from './outside/secrets.ts'
import type { MasterKeys } from './store/keys/master-keys.ts'

/** The master key of this installation, kept outside the database; losing it loses every personal field, so it is backed up apart. */
export async function masterKeysFrom(secrets: Secrets): Promise<MasterKeys> {
  return { current: { id: 'master-1', bytes: Buffer.from(await secrets.text('master-key-1'), 'hex') }, older: [] }
}
