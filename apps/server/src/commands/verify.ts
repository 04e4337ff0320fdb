import { verifyTown } from '../cases/verify/verify-town.ts'
import type { Verifying } from '../cases/verify/verify-town.ts'

export type Finding = Parameters<Verifying['found']>[0]

export interface VerifyAsked {
  towns: readonly number[]
  verifying: Omit<Verifying, 'found'>
  say: (line: string) => void
}

/** `verify`: every town's books, one after another; a line for each finding, and one for each town. Answers whether nothing was found. */
export async function verify({ towns, verifying, say }: VerifyAsked): Promise<boolean> {
  let findings = 0
  for (const town of towns) {
    const verified = await verifyTown({ ...verifying, found: (finding) => say(lineOf(finding)) }, town)
    findings += verified.findings
    say(`乡镇 ${town}：核对 ${verified.cases} 件、${verified.acts} 步，${verified.findings === 0 ? '全部相符' : `发现 ${verified.findings} 处不符`}`)
  }
  return findings === 0
}

function lineOf({ town, table, stream, act, kind, what }: Finding): string {
  const where = [`乡镇 ${town}`, table, ...(stream === undefined ? [] : [`件 ${stream}`]), ...(act === undefined ? [] : [`办理记录 ${act}`])]
  return `${where.join(' · ')} · ${kind}：${what}`
}
