import { refuse } from '@zhenzhi/kernel'
import type { Day, Refused } from '@zhenzhi/kernel'
import { originOf } from '@zhenzhi/reporting'
import type { Block, Comparing, FileCompared, Origin, ReadFile, Writing } from '@zhenzhi/reporting'
import { runBounded } from '../outside/bounded-program.ts'
import { isMarkedSecret } from '../outside/secret/secret-mark.ts'
import { writingOf } from './annual-report.ts'
import type { DraftDesk } from './draft-desk.ts'
import type { ReportAsked, ReportDeskParts, TownOfReport } from './report-desk.ts'

/** One of two things the program is asked: what a file says, or in what it differs from a draft. */
export type ReadBackJob = { kind: 'read'; bytes: Uint8Array } | { kind: 'compare'; comparing: Comparing }
export type ReadBackEnd = { kind: 'read'; file: ReadFile } | { kind: 'compared'; compared: FileCompared } | { kind: 'unreadable' } | { kind: 'too-long' }

export interface TakenBack {
  compared: FileCompared
  tracked: boolean
  /** The draft the file was printed from, where it says so and the draft is here. */
  origin: Pick<Origin, 'version' | 'cutoff'> | undefined
  /** The draft as it stands. */
  seen: number
}

export interface TakeBackParts {
  program: URL
  drafts: Pick<DraftDesk, 'read' | 'earlier'>
  figures: ReportDeskParts['figures']
  town: (id: number) => Promise<TownOfReport>
  today: () => Day
}

/** Reads a file that was edited outside and holds it against the draft it was printed from. Nothing of it is kept. */
export type ReadTakeBack = (asked: ReportAsked & { year: number; bytes: Uint8Array }) => Promise<TakenBack | Refused>

const limits = { memory: 384, seconds: 30 }

const refusals = {
  'unreadable': refuse('attachment-wrong', '读不出这份文件。请选 Word 文档（.docx）；旧的 .doc 和 WPS 的 .wps 请先另存为 .docx。'),
  'too-long': refuse('too-large', '这份文件太长，不像一份年度报告。请确认选对了文件。'),
  'too-heavy': refuse('too-large', '这份文件太大，没有读完。请只留正文，另存一份再来。'),
  'otherTown': refuse('attachment-wrong', '这是别的乡镇的报告文件，不能拿回到这里。请确认选对了文件。'),
  'secret': refuse('secret-mark', '文件里带有密级标志。涉密内容不能进入本系统，请删去后再来。'),
  'nothing': refuse('attachment-wrong', '这份文件的文字和本年度报告没有一段对得上。请确认选对了文件和年度。'),
}

export function takeBackIn(parts: TakeBackParts): ReadTakeBack {
  return async ({ bytes, ...asked }) => {
    const end = await inThread(parts.program, { kind: 'read', bytes })
    if ('refusal' in end) return end
    if (end.kind !== 'read') return refusals['unreadable']
    const { file } = end
    if ([...file.paragraphs, ...file.comments].some(({ text }) => isMarkedSecret(text))) return refusals.secret
    const origin = originOf(file)
    if (origin !== undefined && origin.town !== asked.town) return refusals.otherTown
    if (origin !== undefined && origin.year !== asked.year) return refuse('attachment-wrong', `这是${origin.year}年的报告文件。请到${origin.year}年的报告里拿回。`)
    return compareWith(parts, asked, { file, origin })
  }
}

async function compareWith(parts: TakeBackParts, asked: Parameters<ReadTakeBack>[0] | Omit<Parameters<ReadTakeBack>[0], 'bytes'>, { file, origin }: { file: ReadFile; origin: Origin | undefined }): Promise<TakenBack | Refused> {
  const of = { town: asked.town, year: asked.year }
  const current = await parts.drafts.read(of)
  const printed = origin === undefined || origin.version > current.version ? undefined : await parts.drafts.earlier({ ...of, version: origin.version })
  const from = printed === undefined || origin === undefined ? undefined : { version: origin.version, cutoff: origin.cutoff }
  const cutoff = from !== undefined && from.cutoff >= asked.from && from.cutoff <= parts.today() ? from.cutoff : asked.cutoff
  const writing = await readWriting(parts, { ...asked, cutoff })
  const today = cutoff === asked.cutoff ? writing : await readWriting(parts, asked)
  const blocks: readonly Block[] = printed ?? current.blocks
  const end = await inThread(parts.program, { kind: 'compare', comparing: { file, blocks, current: current.blocks, writing, today: today.known } })
  if ('refusal' in end) return end
  if (end.kind !== 'compared') return refusals['unreadable']
  const { compared } = end
  if (compared.same === 0 && compared.differences.every(({ kind }) => kind === 'added' || kind === 'removed')) return refusals.nothing
  return { compared, tracked: file.tracked, origin: from, seen: current.version }
}

async function readWriting({ figures, town }: TakeBackParts, asked: ReportAsked): Promise<Writing> {
  const [read, there] = await Promise.all([figures(asked), town(asked.town)])
  return writingOf(asked, there, read)
}

async function inThread(program: URL, job: ReadBackJob): Promise<ReadBackEnd | Refused> {
  const end = await runBounded<ReadBackEnd>(program, job, limits)
  if ('none' in end) {
    if (end.none === 'broke') throw end.fault
    return refusals['too-heavy']
  }
  return end.answer.kind === 'unreadable' || end.answer.kind === 'too-long' ? refusals[end.answer.kind] : end.answer
}
