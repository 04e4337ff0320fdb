import type { ReplyFinding } from '@zhenzhi/contract'
import { Button, Input } from 'antd'
import { useId } from 'react'
import './reply-check.css'
import type { Check } from './use-reply-check.ts'

/** Advice beside the answer while it is written: the words marked, to be written anew or set aside with a reason. */
export function ReplyCheck({ check }: { check: Check }) {
  const { open, taken, looked } = check
  if (open.length === 0 && taken === 0 && !looked) return null
  return (
    <section className="reply-check" aria-label="回复检查" aria-live="polite">
      <h3>回复检查</h3>
      {open.length === 0 && <p>没有发现问题。这只是按字面检查，发出以前请自己再读一遍。</p>}
      {open.length > 0 && <ul>{open.map((one) => <Finding key={`${one.kind} ${one.words}`} one={one} check={check} />)}</ul>}
      {taken > 0 && <p className="soft">已经改好 {taken} 处。</p>}
      <p className="soft small">改了文字会自动重新检查。不改也可以办，怎样处理的会记在办理经过里。</p>
    </section>
  )
}

function Finding({ one, check }: { one: ReplyFinding; check: Check }) {
  const id = useId()
  const why = check.why(one)
  return (
    <li>
      <p>{one.says}</p>
      <Excerpt text={check.text} words={one.kind === 'part' ? '' : one.words} />
      {why === undefined ? <div><Button onClick={() => check.setAside(one, '')}>不采纳</Button></div> : (
        <div className="reply-check-why">
          <label htmlFor={id}>不采纳的理由（不写姓名）</label>
          <Input id={id} autoFocus maxLength={200} value={why} onChange={(event) => check.setAside(one, event.target.value)} />
          <div><Button onClick={() => check.setAside(one, undefined)}>还是要改</Button></div>
        </div>
      )}
    </li>
  )
}

const around = 14

/** The marked words with a little before and behind them. */
function Excerpt({ text, words }: { text: string; words: string }) {
  const at = words === '' ? -1 : text.indexOf(words)
  if (at === -1) return null
  const [start, end] = [Math.max(0, at - around), at + words.length]
  return <p className="reply-check-excerpt">{start > 0 && '……'}{text.slice(start, at)}<mark>{words}</mark>{text.slice(end, end + around)}{end + around < text.length && '……'}</p>
}
