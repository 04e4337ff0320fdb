import type { DraftBlockView, DraftSentence, DraftSentenceView } from '@zhenzhi/contract'
import { Button, Dropdown } from 'antd'
import { keptSentence } from './sentence-needs.ts'

interface BlockShownProps {
  block: DraftBlockView
  /** Sentences too that are not printed today. */
  all: boolean
  titleOf: (figure: string) => string
  /** Absent: only to be read. */
  onEdit: (() => void) | undefined
  /** What else may be done with it. */
  more: readonly { title: string; work: () => void }[]
  /** A typed number gives way to a figure. */
  onReplace: ((sentences: DraftSentence[]) => void) | undefined
}

/** A paragraph or a heading with its figures as chips. What is not printed today is grey; typed numbers are named below, with what may take their place. */
export function BlockShown({ block, all, titleOf, onEdit, more, onReplace }: BlockShownProps) {
  const said = block.sentences.filter(({ printed }) => printed).map(({ pieces }) => pieces.map(({ text }) => text).join('')).join('')
  return (
    <div className={`draft-block sheet-${block.kind}`} id={block.id}>
      <div className="draft-said">
        {block.sentences.length === 0 && <span className="soft">（空段，不印）</span>}
        {block.sentences.map((sentence, index) => (all || sentence.printed || sentence.unknown.length > 0 || sentence.loose.length > 0) && <Sentence key={index} sentence={sentence} titleOf={titleOf} />)}
      </div>
      {onEdit && (
        <span className="draft-edit no-print">
          <Button size="small" aria-label={`修改：${said.slice(0, 24)}`} onClick={onEdit}>修改</Button>
          <Dropdown trigger={['click']} menu={{ items: more.map(({ title, work }) => ({ key: title, label: title, onClick: work })) }}>
            <Button size="small" aria-label={`更多：${said.slice(0, 24)}`}>更多</Button>
          </Dropdown>
        </span>
      )}
      {block.sentences.map((sentence, index) => (
        <Loose key={index} sentence={sentence} onReplace={onReplace && ((text) => onReplace(block.sentences.map((one, at) => keptSentence(at === index ? { ...one, text } : one))))} />
      ))}
    </div>
  )
}

function Sentence({ sentence: { pieces, printed, leftOut }, titleOf }: { sentence: DraftSentenceView; titleOf: (figure: string) => string }) {
  const why = leftOut.length > 0 ? `现在不印：${leftOut.map(titleOf).join('、')}没有数` : '正式稿中不印'
  return (
    <span className={printed ? undefined : 'draft-absent'} title={printed ? undefined : why}>
      {pieces.map(({ text, token }, index) => {
        if (token === undefined) return text
        const figure = token.split(':')[1]
        return <span key={index} className="draft-chip" title={figure === undefined ? undefined : titleOf(figure)}>{text}</span>
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
