import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { masterKeysFrom, openSecrets, rebuildBalances, recordSubjects } from '@zhenzhi/server'
import { asAdmin } from './addresses.ts'
import { stripTables } from './bare-tables.ts'
import { addPerson, makeCounty } from './county.ts'
import { openOn } from './fresh-installation.ts'
import type { Installation } from './fresh-installation.ts'
import { oldFrom, playPatterns } from './play-patterns.ts'
import { pour } from './pour.ts'
import { readPatterns } from './read-patterns.ts'
import { present } from './set-size.ts'
import type { SetMade, SetSize } from './set-size.ts'
import { addReaders, addStaff } from './staff.ts'
import { filledTables } from './tables.ts'

/** For loading alone: no log of what is copied, time for large indexes. The set is opened with the usual settings afterwards. */
const loading = {
  wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB', checkpoint_timeout: '30min', synchronous_commit: 'off', maintenance_work_mem: '1GB', autovacuum: 'off', work_mem: '256MB',
}

/** Makes an installation full of cases: some hundred played at the desk, then copied, with ids, days, towns, persons and keys of their own. */
export async function makeSet(dataDir: string, size: SetSize, log: (line: string) => void): Promise<void> {
  const started = performance.now()
  const told = (line: string) => log(`set ${size.name}, ${Math.round((performance.now() - started) / 1000)} s: ${line}`)
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const installation = await openOn(dataDir, loading)
  try {
    const { towns, ...filled } = await fill(installation, size, told)
    await asAdmin(installation.adminUrl, (admin) => admin.query('VACUUM (FREEZE, ANALYZE)'))
    told('rows are counted')
    const { database, law } = installation.opened.system
    const subjects = recordSubjects(Object.values(law().definitions))
    for (const { id } of towns) await rebuildBalances(database.rebuild, id, { moment: present, recordSubjects: subjects })
    told('balances are made')
    await asAdmin(installation.adminUrl, async (admin) => {
      await admin.query('VACUUM (FREEZE, ANALYZE)')
      await admin.query('CHECKPOINT')
    })
    const made: SetMade = { ...size, towns, ...filled, seconds: (performance.now() - started) / 1000 }
    await writeFile(join(dataDir, 'set.json'), JSON.stringify(made))
    told(`${filled.acts} acts, ${filled.facts} facts`)
  } finally {
    await installation.close()
  }
}

async function fill(installation: Installation, size: SetSize, log: (line: string) => void) {
  const { dataDir, adminUrl, opened } = installation
  opened.clock.hold(`${oldFrom}T00:00:00.000Z`)
  const { towns: [origin, ...towns], administrator } = await makeCounty(opened, { towns: 1 + (size.townCount ?? 9), villages: 12, simulated: present })
  if (origin === undefined || towns[0] === undefined) throw new Error('no town was made')
  const clerk = await addPerson(opened, administrator, { signIn: 'yangben-jingban', town: origin.id, post: 'clerk', unit: 'general-office', from: oldFrom })
  const mediator = await addPerson(opened, administrator, { signIn: 'yangben-tiaojie', town: origin.id, post: 'mediator', places: origin.villages, from: oldFrom })
  const known = await addReaders(opened, administrator, towns[0])
  const patterns = await readPatterns(installation, origin.id, await playPatterns({ opened, town: origin, clerk, mediator }))
  log(`${patterns.length} patterns with ${patterns.reduce((sum, { acts }) => sum + acts.length, 0)} acts are played`)
  const masters = await masterKeysFrom(await openSecrets(join(dataDir, 'secrets')))
  return asAdmin(adminUrl, async (admin) => {
    await admin.query('SET timezone = UTC')
    await admin.query('BEGIN')
    await admin.query(`TRUNCATE ${filledTables.map((name) => `z.${name}`).join(', ')}`)
    const again = await stripTables(admin, filledTables)
    const staff = await addStaff(admin, towns, known)
    const poured = await pour(admin, { size, towns, patterns, masters, staff, log, origin: { town: origin, accounts: [clerk.account, mediator.account] } })
    log(`rows are in; ${again.length} keys and indexes follow`)
    for (const text of again) await admin.query(text)
    // Of cases given to somebody besides, the copier does not know how they stand.
    await admin.query(`UPDATE z.case_account o SET moved = h.moved, next_due = h.next_due FROM z.case_head h WHERE o.moved = '-infinity' AND h.town_id = o.town_id AND h.id = o.case_id`)
    await admin.query('UPDATE z.seal_head SET seq = 0, batch = 0, root = NULL WHERE town_id = $1', [origin.id])
    await admin.query('COMMIT')
    log('keys and indexes are on')
    return { towns, ...poured }
  })
}
