import { billOf } from './pack/bill.ts'
import { faultsOf, licencesOf } from './pack/licences.ts'
import { root } from './tree/root.ts'

/** `npm run bom`: what runs, with its licences; ends with 1 where one of them is not allowed. `-- --json` prints the CycloneDX file. */
const text = await billOf(root)
const licences = licencesOf(text)
const faults = faultsOf(licences)
if (process.argv.includes('--json')) console.log(text)
else for (const [licence, names] of [...licences].toSorted(([one], [other]) => (one < other ? -1 : 1))) console.log(`${licence}: ${names.length}（${names.slice(0, 4).join('、')}${names.length > 4 ? ' …' : ''}）`)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
