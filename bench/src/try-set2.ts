import { openSet, sizes } from './sets/set.ts'
import { asAdmin } from './sets/addresses.ts'
import { verifyTown, recordSubjects } from '@zhenzhi/server'
const bench = { cache: '/work/main/.cache/bench', big: false, log: (l: string) => console.log(l) }
const set = await openSet(bench, { ...sizes.small, name: 'tiny2', whole: 10000 })
await asAdmin(set.adminUrl, async (a) => {
  console.table((await a.query("select relname, reltuples::int n, pg_relation_size(oid)/1e6 heap, pg_indexes_size(oid)/1e6 idx from pg_class where relnamespace='z'::regnamespace and relkind='r' order by pg_total_relation_size(oid) desc limit 16")).rows)
  console.log((await a.query("select sum(size)/1e6 from pg_ls_waldir()")).rows)
})
const { system } = set.opened
const t = set.made.towns[1]!.id
const s0 = performance.now()
let n = 0
const v = await verifyTown({ verify: system.database.verify, law: system.law(), offices: system.deskParts.offices, recordSubjects: recordSubjects(Object.values(system.law().definitions)), anchored: async () => [], found: (f) => { if (n++ < 10) console.log(f) } }, t)

console.log(v, performance.now() - s0)
await set.close()
