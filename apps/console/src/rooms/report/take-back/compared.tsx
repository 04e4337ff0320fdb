import type { TakeBackView } from '@zhenzhi/contract'
import { Button } from 'antd'
import { sayDay } from '../../../parts/days.ts'
import { DifferenceCard } from './difference-card.tsx'
import { isPlain, restoreAll, takePlain, undecided } from './decisions.ts'
import type { Decisions } from './decisions.ts'

interface ComparedProps {
  back: TakeBackView
  period: { from: string; to: string; cutoff: string }
  decisions: Decisions
  busy: boolean
  onDecide: (decisions: Decisions) => void
  onSave: () => void
  onOther: () => void
}

/** What the file differs in, and one button that makes what was taken over one version of the text. */
export function Compared({ back, period, decisions, busy, onDecide, onSave, onOther }: ComparedProps) {
  const open = undecided(back, decisions)
  const { differences, comments } = back
  const writes = Object.values(decisions.taken).includes(true) || Object.values(decisions.numbers).includes('note')
  return (
    <>
      <section className="card stack" aria-label="对照结果">
        <p role="status">{differences.length === 0 ? '和导出时一字不差，没有要收下的。' : `有 ${differences.length} 处不一样，另有 ${back.same} 段没有变。`}{sayOrigin(back)}</p>
        {back.by === 'words' && <p className="take-back-lost">文件里的记号都没有了，是按文字相近对上的，请逐处看仔细。</p>}
        <div className="row no-print">
          {differences.some(isPlain) && <Button disabled={busy} onClick={() => onDecide(takePlain(back, decisions))}>收下全部单纯改文字的</Button>}
          {open.numbers > 0 && <Button disabled={busy} onClick={() => onDecide(restoreAll(back, decisions))}>改了的数都恢复成台账的</Button>}
          <Button disabled={busy} onClick={onOther}>换一份文件</Button>
        </div>
      </section>
      {comments.length > 0 && (
        <section className="card" aria-label="批注">
          <h2>文件里的批注</h2>
          <ul className="stack">{comments.map(({ name, day, text, about }, index) => <li key={index}>{name || '没有署名的人'}{day !== null && ` ${sayDay(day)}`}：{text}{about !== '' && <span className="soft small">（批在“{about}”）</span>}</li>)}</ul>
        </section>
      )}
      <ul className="stack">
        {differences.map((one) => <DifferenceCard key={`${one.kind} ${one.block}`} difference={one} period={period} decisions={decisions} onDecide={(more) => onDecide({ ...decisions, ...more })} />)}
      </ul>
      {differences.length > 0 && (
        <section className="card row apart take-back-save no-print">
          <span role="status">{sayOpen(open, writes)}</span>
          <Button type="primary" size="large" loading={busy} disabled={!writes || open.numbers + open.notes > 0} onClick={onSave}>收下，成为新的一稿</Button>
        </section>
      )}
    </>
  )
}

function sayOrigin({ origin }: TakeBackView): string {
  if (origin === null) return '文件没有说明从哪一稿导出，是和现在的文字对照的。'
  return `文件从${origin.version === 0 ? '最初的提纲' : `第${origin.version}稿`}导出，登记截至${sayDay(origin.cutoff)}。`
}

function sayOpen({ words, numbers, notes }: ReturnType<typeof undecided>, writes: boolean): string {
  if (numbers > 0) return `还有 ${numbers} 个数没有选怎么办。`
  if (notes > 0) return `还有 ${notes} 条更正说明没有写。`
  if (!writes) return '还没有要收下的；都不收，报告就照原样。'
  return words > 0 ? `还有 ${words} 处文字没有选，没选的不收。` : '都选好了。'
}
