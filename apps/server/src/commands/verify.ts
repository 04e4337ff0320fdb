import { findOrphans, noTown, verifyFiles } from '../attachments/verify-shelf.ts'
import type { ShelfVerifying } from '../attachments/verify-shelf.ts'
import { verifyTown } from '../cases/verify/verify-town.ts'
import type { Verifying } from '../cases/verify/verify-town.ts'

export type Finding = Parameters<Verifying['found']>[0]

export interface VerifyAsked {
  towns: readonly number[]
  verifying: Omit<Verifying, 'found'>
  shelf: ShelfVerifying['shelf']
  say: (line: string) => void
}

/**
 * `verify`: every town's books and files, one after another, and then what lies on the shelf and belongs to nobody; a line for each finding,
 * one for each town, one for the shelf. Answers whether nothing was found.
 */
export async function verify({ towns, verifying, shelf, say }: VerifyAsked): Promise<boolean> {
  const found = (finding: Finding) => say(lineOf(finding))
  const { verify: pool, masters } = verifying
  const shelving = { verify: pool, masters, shelf, found }
  let findings = 0
  const count = (more: number) => {
    findings += more
    return more === 0 ? '全部相符' : `发现 ${more} 处不符`
  }
  for (const town of towns) {
    const books = await verifyTown({ ...verifying, found }, town)
    const files = await verifyFiles(shelving, town)
    say(`乡镇 ${town}：核对 ${books.cases} 件、${books.acts} 步、${files.files} 个附件，${count(books.findings + files.findings)}`)
  }
  const orphans = await findOrphans(shelving, towns)
  say(`附件架：核对 ${orphans.files} 个文件，${count(orphans.findings)}`)
  return findings === 0
}

function lineOf({ town, table, stream, act, kind, what }: Finding): string {
  const where = [town === noTown ? '附件架' : `乡镇 ${town}`, table, ...(stream === undefined ? [] : [`件 ${stream}`]), ...(act === undefined ? [] : [`办理记录 ${act}`])]
  return `${where.join(' · ')} · ${kind}：${what}`
}
