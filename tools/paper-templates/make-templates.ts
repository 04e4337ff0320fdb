import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAgreement } from './make-agreement.ts'
import { makeMediationRecord } from './make-mediation-record.ts'

const papers = join(import.meta.dirname, '../../packages/catalog/src/disputes/mediation/papers')

/** The templates a town begins with. `node tools/paper-templates/make-templates.ts` writes them where they are committed. */
export const templates: readonly { file: string; make: () => Promise<Buffer> }[] = [
  { file: join(papers, 'agreement.docx'), make: makeAgreement },
  { file: join(papers, 'mediation-record.docx'), make: makeMediationRecord },
]

if (import.meta.main) for (const { file, make } of templates) await writeFile(file, await make())
