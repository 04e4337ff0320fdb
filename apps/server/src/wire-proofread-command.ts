import { mostProofread } from '@zhenzhi/contract'
import { proofreadCommand } from './commands/proofread.ts'
import { proofreadIn } from './reports/proofreading.ts'

/** `proofread` wants no settings, no database and no data folder: whoever has a report tries it. A fault is not an error of the report. */
export async function runProofread(args: readonly string[], log: (line: string) => void): Promise<number> {
  const complain = (says: string) => {
    log(says)
    return 2
  }
  return proofreadCommand(args, {
    proofread: proofreadIn(new URL('wire-proof-worker.ts', import.meta.url)),
    most: { bytes: 5_000_000, characters: mostProofread },
    say: (text) => void process.stdout.write(`${text}\n`), complain,
  }).catch((fault: unknown) => complain(fault instanceof Error ? fault.message : String(fault)))
}
