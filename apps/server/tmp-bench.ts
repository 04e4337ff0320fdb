import { mkdtemp, chmod, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
const base = '/work/main/apps/server/'
const { startPostgres } = await import(base + 'src/store/embedded/start-postgres.ts')
const { prepareDatabase, testPasswords } = await import(base + 'test/prepare-database.ts')
const { addTowns, town } = await import(base + 'test/towns.ts')
const { openPool } = await import(base + 'src/store/connection.ts')
const { roleUrl } = await import(base + 'src/store/roles.ts')
const { toyDesk, clerkOf, registering } = await import(base + 'test/toy-desk.ts')
const dataDir = await mkdtemp(join(tmpdir(), 'zb-')); await chmod(dataDir, 0o711)
const pgs = await startPostgres({ dataDir })
await prepareDatabase(pgs.adminUrl)
const app = openPool(roleUrl(pgs.adminUrl, 'app', testPasswords.app), { max: 12, name: 'b' })
await addTowns(app)
const { desk } = toyDesk({ app })
const clerk = clerkOf()
async function run(seconds: number, clients: number) {
  let n = 0
  const end = Date.now() + seconds * 1000
  const cpu = process.cpuUsage()
  await Promise.all(Array.from({ length: clients }, async () => {
    while (Date.now() < end) {
      const a = await desk.take({ ...registering(clerk, { demand: '东村张某与李某因宅基地边界纠纷多次争吵请求调解处理', persons: 2, complainant: { name: '甲某', phone: '13900001111' } }), town, reach: clerk })
      if ('refusal' in a) throw new Error(a.refusal.says)
      n++
    }
  }))
  const used = process.cpuUsage(cpu)
  console.log(clients, 'clients', Math.round(n / seconds), '/s; node cpu ms per create', ((used.user + used.system) / 1000 / n).toFixed(3))
}
await run(3, 16); await run(5, 16); await run(4, 1)
await app.end(); await pgs.stop(); await rm(dataDir, { recursive: true, force: true })
