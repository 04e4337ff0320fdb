import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { machineClock } from './outside/clock.ts'
import { openMasterKeyFolder } from './outside/master-key-folder.ts'
import type { Secrets } from './outside/secrets.ts'
import type { CipherName } from './store/ciphers/cipher.ts'
import { openKeyring } from './store/keys/keyring.ts'
import type { Keyring, MasterKeyStore } from './store/keys/keyring.ts'
import type { MasterKeys } from './store/keys/master-keys.ts'
import { countWrapped } from './store/keys/rotate-keys.ts'
import { retire, rotate, tellRotation } from './store/keys/rotation.ts'
import type { Rotating } from './store/keys/rotation.ts'
import { allTowns } from './store/sealing/towns-to-seal.ts'
import type { Database } from './wire-database.ts'

/** The first master key alone, for what makes a database's rows before there is a server on it. */
export async function masterKeysFrom(secrets: Secrets): Promise<MasterKeys> {
  return { current: { id: 'master-1', bytes: Buffer.from(await secrets.text('master-key-1'), 'hex') }, older: [] }
}

export interface KeysOpened {
  keyring: Keyring
  keys: MasterKeyStore
}

export interface KeysAsked {
  database: Pick<Database, 'app' | 'eraser' | 'sealer'>
  dataDir: string
  /** Where master keys lie; with the other secrets where not given. */
  masterKeyDir?: string | undefined
  cipher: CipherName
}

/** The master keys of this installation, kept outside the database; losing them loses every personal field, so they are backed up apart. */
export async function openKeys({ database, dataDir, masterKeyDir, cipher }: KeysAsked): Promise<KeysOpened> {
  const keys = await openMasterKeyFolder(masterKeyDir ?? join(dataDir, 'secrets'))
  const { app, eraser } = database
  const anyWrapped = async () => {
    for (const town of [undefined, ...await allTowns(database.sealer)]) if ((await countWrapped(eraser, town)).length > 0) return true
    return false
  }
  const place = `${hostname()}（进程 ${process.pid}）`
  return { keys, keyring: await openKeyring({ app, eraser, keys, cipher, moment: machineClock.now().moment, server: randomUUID(), place, anyWrapped }) }
}

/** How often a server looks at the keys and says that it lives. */
export const keysEveryMs = 5000

/** What rotating works with: looked at twice as often as servers say anything, and one that says nothing over four times that is gone. */
export async function rotatingOn({ database, keys, keyring }: KeysOpened & { database: Database }, say: (line: string) => void): Promise<Rotating> {
  return {
    app: database.app, eraser: database.eraser, keys, keyring, towns: await allTowns(database.sealer), moment: machineClock.now().moment, say,
    pause: () => pause(keysEveryMs / 2), looks: 8,
  }
}

/**
 * `rotate-keys`: a new master key, or the end of a rotation that was broken off; `--status`: how things stand; `--retire`: puts old keys away
 * by which nothing is wrapped. People go on working. False where something is left to do.
 */
export async function rotateAs(rotating: Rotating, { status, retire: away }: { status: boolean; retire: boolean }): Promise<boolean> {
  if (!status) return away ? retire(rotating) : rotate(rotating)
  await tellRotation(rotating)
  return true
}
