import { Button } from 'antd'
import './more.css'

interface MoreProps {
  shown: number
  total: number
  /** There are at least this many; counting stopped there. */
  capped: boolean
  word?: string
  loading: boolean
  onMore: (() => void) | undefined
}

/** How many are shown of how many, and a button for the next ones. */
export function More({ shown, total, capped, word = '件', loading, onMore }: MoreProps) {
  return (
    <div className="row more" aria-live="polite">
      <span>共 <b className="number">{capped ? `${total} ${word}以上` : `${total} ${word}`}</b>，已列出 <span className="number">{shown}</span> {word}。</span>
      {onMore && <Button onClick={onMore} loading={loading}>再往下列</Button>}
    </div>
  )
}
