import type { Block } from '../draft/block.ts'
import { editBlocks, sameSentences } from '../draft/edit-blocks.ts'
import type { DraftEdit } from '../draft/edit-blocks.ts'
import { markOf } from '../draft/block.ts'
import { looseNumbers } from '../draft/loose-numbers.ts'
import type { LooseNumber } from '../draft/loose-numbers.ts'
import type { Sentence } from '../outline.ts'
import { printFigure } from '../report-figure.ts'
import type { Face } from '../token.ts'
import type { Known, Writing } from '../writing.ts'
import type { ChangedRun } from './changed-runs.ts'
import { sentencesIn } from './cut-sentences.ts'
import { fileLines, joinTitle, looksLikeHeading, withoutLead } from './file-lines.ts'
import type { FileLine } from './file-lines.ts'
import { textOfLine } from './line-tokens.ts'
import { markedFigures } from './marked-figures.ts'
import { marksOfFile } from './marks-of-file.ts'
import type { MarksOfFile } from './marks-of-file.ts'
import { matchLines, movedLines } from './match-lines.ts'
import { blockText, printedBlocks } from './printed-block.ts'
import type { PrintedBlock } from './printed-block.ts'
import type { Hand, ReadComment, ReadFile } from './read-file.ts'
import { rebuildBlock } from './rebuild-block.ts'
import type { NumberChanged } from './rebuild-block.ts'
import { plain } from './units.ts'

/** A number of the ledger that came back otherwise: printed then, in the file, and as the books have it today. `said` null: it is gone. */
export interface NumberBack extends NumberChanged {
  figure: string
  zh: string
  today: string | null
}

/** One thing in which a file differs from the draft it was printed from. */
export interface FileDifference {
  kind: 'changed' | 'numbers' | 'added' | 'removed' | 'moved'
  /** Of the draft, or the one to come. */
  block: string
  before: string
  after: string
  runs: readonly ChangedRun[]
  /** What taking it over does; absent where it cannot be, or where numbers alone changed. */
  edit?: DraftEdit
  /** Why it cannot be taken over. */
  unable?: string
  /** Somebody has written this block anew since the file was printed; what it says now. */
  overtaken?: string
  numbers: readonly NumberBack[]
  /** Digits typed in the words taken over, with the figures that have that value. `sentence` counts those of the edit. */
  typed: readonly (LooseNumber & { sentence: number })[]
  hands: readonly Hand[]
}

export interface FileCompared {
  /** How it was known what is what: by the bookmarks of the file, or by the words alone. */
  by: 'marks' | 'words'
  same: number
  differences: readonly FileDifference[]
  comments: readonly (ReadComment & { block: string | null })[]
}

export interface Comparing {
  file: ReadFile
  /** The draft the file was printed from. */
  blocks: readonly Block[]
  /** The draft as it stands. */
  current: readonly Block[]
  /** As of the cut-off the file was printed at. */
  writing: Writing
  today: Known
}

interface Work extends Comparing {
  marks: MarksOfFile
  printed: readonly PrintedBlock[]
  lines: readonly FileLine[]
  matched: ReadonlyMap<number, number>
}

/** Everything in which a file that was edited outside differs from the draft it was printed from, in the order of the file; what was removed, last. */
export function compareFile(comparing: Comparing): FileCompared {
  const { file, blocks, writing } = comparing
  const marks = marksOfFile(file, blocks, writing.known)
  const printed = printedBlocks(blocks, { known: marks.known, facts: writing.facts }, marks.said)
  const title = printed.find(({ block }) => block.kind === 'title')
  const lines = joinTitle(fileLines(file.paragraphs), { text: title?.text ?? '', isMark: (name) => title !== undefined && marks.blocks.get(name) === title.block.id })
  const blockOf = ({ marks: own }: FileLine) => own.flatMap(({ name }) => marks.blocks.get(name) ?? [])[0]
  const matched = matchLines(lines, printed, blockOf)
  const work: Work = { ...comparing, marks, printed, lines, matched }
  const differences = [...lines.flatMap((_, at) => lineDifferences(work, at)), ...removed(work), ...moves(work)]
  const touched = new Set(differences.map(({ block }) => block))
  return {
    by: marks.blocks.size > 0 ? 'marks' : 'words', differences,
    same: printed.filter(({ block }) => !touched.has(block.id)).length,
    comments: file.comments.map((comment) => ({ ...comment, block: blockAt(work, comment.paragraph) })),
  }
}

function blockAt({ lines, matched, printed }: Work, paragraph: number | null): string | null {
  const line = lines.findIndex(({ at }) => at === paragraph)
  return printed[matched.get(line) ?? -1]?.block.id ?? null
}

function lineDifferences(work: Work, at: number): FileDifference[] {
  const line = work.lines[at]
  if (line === undefined) return []
  const printed = work.printed[work.matched.get(at) ?? -1]
  return printed === undefined ? added(work, line, at) : changed(work, line, printed)
}

function changed(work: Work, line: FileLine, printed: PrintedBlock): FileDifference[] {
  const { id, kind } = printed.block
  const bare = withoutLead(line, kind)
  const { sentences, changed: words, numbers, runs } = rebuildBlock(printed, bare.text, markedFigures(bare, work.marks.figures))
  if (!words && numbers.length === 0) return []
  const edit: DraftEdit = { kind: 'change', block: id, sentences }
  return [{
    kind: words ? 'changed' : 'numbers', block: id, before: printed.text, after: bare.text, runs, hands: line.hands,
    numbers: numbers.map((one) => numberBack(one, work.today)),
    typed: words ? typedIn(sentences, printed.block.sentences, work.today) : [],
    ...(words ? settle(work, edit) : {}),
  }]
}

function added(work: Work, line: FileLine, at: number): FileDifference[] {
  if (isFrame(work, line, at)) return []
  const as = looksLikeHeading(line) ? 'heading-2' as const : 'body' as const
  const bare = withoutLead(line, as)
  const text = textOfLine(bare.text, markedFigures(bare, work.marks.figures))
  const sentences = (as === 'body' ? sentencesIn(text) : [text.trim()]).map((one): Sentence => ({ text: one }))
  const id = `added-${at}-${markOf(bare.text)}`
  const edit: DraftEdit = { kind: 'add', block: id, after: blockBefore(work, at), as, sentences }
  const runs: ChangedRun[] = [{ text: bare.text, how: 'added' }]
  return [{ kind: 'added', block: id, before: '', after: bare.text, runs, numbers: [], typed: typedIn(sentences, [], work.today), hands: line.hands, ...settle(work, edit) }]
}

/** Who it goes to, who signs and when: the letter prints them by itself. */
function isFrame({ lines, matched, printed, writing: { facts } }: Work, { text }: FileLine, at: number): boolean {
  const said = plain(text)
  if ([facts.signature, `${facts.addressee}：`, '演示数据'].some((own) => plain(own) === said)) return true
  const places = [...matched].filter(([, nth]) => printed[nth]?.block.kind !== 'title').map(([line]) => line)
  const [first, last] = [Math.min(...places), Math.max(...places)]
  if (at < first) return said.endsWith('：') || !matched.has(at) && lines.slice(0, at).every((_, above) => !matched.has(above))
  return at > last && /^\d{4}年\d{1,2}月\d{1,2}日$|^抄送[：:]|印发$/u.test(said)
}

function blockBefore({ matched, printed, blocks }: Work, at: number): string {
  for (let line = at - 1; line >= 0; line -= 1) {
    const block = printed[matched.get(line) ?? -1]?.block
    if (block !== undefined) return block.id
  }
  return blocks[0]?.id ?? ''
}

function removed(work: Work): FileDifference[] {
  const back = new Set(work.matched.values())
  return work.printed.filter((_, nth) => !back.has(nth)).map(({ block, text }): FileDifference => ({
    kind: 'removed', block: block.id, before: text, after: '', runs: [{ text, how: 'gone' }], numbers: [], typed: [], hands: [], ...settle(work, { kind: 'remove', block: block.id }),
  }))
}

function moves(work: Work): FileDifference[] {
  return [...movedLines(work.matched)].flatMap((line): FileDifference[] => {
    const printed = work.printed[work.matched.get(line) ?? -1]
    if (printed === undefined) return []
    const edit: DraftEdit = { kind: 'move', block: printed.block.id, after: blockBefore(work, line) }
    return [{ kind: 'moved', block: printed.block.id, before: printed.text, after: printed.text, runs: [], numbers: [], typed: [], hands: [], ...settle(work, edit) }]
  })
}

/** Whether an edit can be, and whether somebody wrote over its block since the file was printed. */
function settle({ blocks, current, today, writing: { facts } }: Work, edit: DraftEdit): Pick<FileDifference, 'edit' | 'unable' | 'overtaken'> {
  const [then, now] = [blocks, current].map((all) => all.find(({ id }) => id === edit.block))
  if (edit.kind === 'remove' && now === undefined) return { unable: '这一段已经不在报告里了。' }
  const edited = editBlocks(current, edit)
  if ('says' in edited) return { unable: edited.says }
  const written = then !== undefined && now !== undefined && !sameSentences(then.sentences, now.sentences)
  return { edit, ...(written ? { overtaken: blockText(now, { known: today, facts }) } : {}) }
}

function numberBack({ token, was, said }: NumberChanged, today: Known): NumberBack {
  const [face, id = ''] = token.split(':')
  const figure = today.get(id)
  return { token, was, said, figure: id, zh: figure?.zh ?? id, today: figure === undefined ? null : printFigure(figure, face as Face) }
}

function typedIn(sentences: readonly Sentence[], before: readonly Sentence[], today: Known): FileDifference['typed'] {
  const figures = [...today.values()]
  const stood = new Set(before.map(({ text }) => text))
  return sentences.flatMap(({ text }, sentence) => (stood.has(text) ? [] : looseNumbers(text, figures).map((loose) => ({ ...loose, sentence }))))
}
