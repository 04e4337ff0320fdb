import type { DraftBlockView, DraftFindingView, DraftSentence, DraftSentenceView } from '@zhenzhi/contract'
import { Button, Dropdown } from 'antd'
import { BlockFindings } from './proof/block-findings.tsx'
import { markedPieces, markingsOf } from './proof/sentence-marks.ts'
import type { Marking } from './proof/sentence-marks.ts'
import { keptSentence } from './sentence-needs.ts'
import type { BlockWork } from './use-draft-editing.ts'
import { grounds } from './withheld.ts'
import type { Ground } from './withheld.ts'

interface BlockShownProps {
  block: DraftBlockView
  /** Sentences too that are not printed today. */
  all: boolean
  titleOf: (figure: string) => string
  /** Absent: only to be read. */
  onEdit: (() => void) | undefined
  /** What else may be done with it. */
  more: readonly BlockWork[]
  /** A typed number gives way to a figure. */
  onReplace: ((sentences: DraftSentence[]) => void) | undefined
  /** Of proofreading; those of other paragraphs too. */
  findings: readonly DraftFindingView[]
  onPutAway: (finding: DraftFindingView) => void
}

/** A paragraph or a heading with its figures as chips. What is not printed today is grey; typed numbers are named below, with what may take their place. */
export function BlockShown({ block, all, titleOf, onEdit, more, onReplace, findings, onPutAway }: BlockShownProps) {
  const replaceOne = onReplace && ((index: number, text: string) => onReplace(block.sentences.map((one, at) => keptSentence(at === index ? { ...one, text } : one))))
  const said = block.sentences.filter(({ printed }) => printed).map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('')
  return (
    <div className={`draft-block sheet-${block.kind}`} id={block.id}>
      <div className="draft-said">
        {block.withheld !== undefined && <NotPublished ground={block.withheld} />}
        {block.sentences.length === 0 && <span className="soft">（空段，不印）</span>}
        {block.sentences.map((sentence, index) => (all || sentence.printed || sentence.unknown.length > 0 || sentence.loose.length > 0) && <Sentence key={index} sentence={sentence} titleOf={titleOf} markings={markingsOf(findings, block.id, index)} />)}
      </div>
      {onEdit && (
        <span className="draft-edit no-print">
          <Button size="small" aria-label={`修改：${said.slice(0, 24)}`} onClick={onEdit}>修改</Button>
          <Dropdown trigger={['click']} menu={{ items: more.map(itemOf) }}>
            <Button size="small" aria-label={`更多：${said.slice(0, 24)}`}>更多</Button>
          </Dropdown>
        </span>
      )}
      {block.sentences.map((sentence, index) => (
        <Loose key={index} sentence={sentence} onReplace={replaceOne && ((text) => replaceOne(index, text))} />
      ))}
      <BlockFindings block={block} findings={findings} onReplace={replaceOne} onPutAway={onPutAway} />
    </div>
  )
}

interface SentenceProps {
  sentence: DraftSentenceView
  titleOf: (figure: string) => string
  markings: readonly Marking[]
}

function itemOf({ title, work, below }: BlockWork): { key: string; label: string; onClick?: () => void; children?: ReturnType<typeof itemOf>[] } {
  return { key: title, label: title, ...(work === undefined ? {} : { onClick: work }), ...(below === undefined ? {} : { children: below.map(itemOf) }) }
}

/** Stands in the edition that is sent up, and not in the public one. */
function NotPublished({ ground }: { ground: Ground }) {
  return <span className="draft-withheld" title={grounds[ground]}>不公开</span>
}

function Sentence({ sentence: { pieces, printed, leftOut, withheld }, titleOf, markings }: SentenceProps) {
  const why = leftOut.length > 0 ? `现在不印：${leftOut.map(titleOf).join('、')}没有数` : '正式稿中不印'
  return (
    <span className={printed ? undefined : 'draft-absent'} title={printed ? undefined : why}>
      {withheld != null && <NotPublished ground={withheld} />}
      {markedPieces(pieces, markings).map(({ text, token, mark }, index) => {
        const marked = mark === undefined ? '' : ` proof-mark proof-${mark.certainty}`
        if (token === undefined) return marked === '' ? text : <span key={index} className={marked.trim()} title={mark?.message}>{text}</span>
        const figure = token.split(':')[1]
        return <span key={index} className={`draft-chip${marked}`} title={mark?.message ?? (figure === undefined ? undefined : titleOf(figure))}>{text}</span>
      })}
      {!printed && <span className="unseen">（{why}）</span>}
    </span>
  )
}

function Loose({ sentence: { text, loose, unknown }, onReplace }: { sentence: DraftSentenceView; onReplace: ((text: string) => void) | undefined }) {
  return (
    <>
      {loose.map((one) => (
        <p key={one.at} className="draft-loose no-print">
          须改：直接写了数字“{one.text}”。
          {one.proposals.length === 0 && '请从数字列表放入对应的数字，或改用文字。'}
          {one.proposals.map(({ figure, face, zh, prints, length }) => (
            <Button
              key={figure + face} size="small" disabled={onReplace === undefined}
              onClick={() => onReplace?.(`${text.slice(0, one.at)}{{${face}:${figure}}}${text.slice(one.at + length)}`)}
            >换成“{zh}”{prints}</Button>
          ))}
        </p>
      ))}
      {unknown.map((figure) => <p key={figure} className="draft-loose no-print">须改：没有编号为“{figure}”的指标，这句不会印出来。</p>)}
    </>
  )
}
