import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { fileAddress } from '../../../wire/files.ts'
import './beside.css'

const most = 5

/** Pictures to read while something is filled in beside them: made larger, turned, and gone through, by buttons or keys. */
export function PictureViewer({ ids }: { ids: readonly string[] }) {
  const [at, setAt] = useState(0)
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState(0)
  const here = Math.min(at, ids.length - 1)
  const id = ids[here]
  const go = (step: number) => setAt(Math.max(0, Math.min(ids.length - 1, here + step)))
  const larger = (by: number) => setZoom((now) => Math.max(1, Math.min(most, now + by)))
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go(-1), ArrowRight: () => go(1), PageUp: () => go(-1), PageDown: () => go(1), '+': () => larger(0.5), '=': () => larger(0.5), '-': () => larger(-0.5), r: () => setTurn(turn + 90), R: () => setTurn(turn + 90),
  }
  const press = (event: KeyboardEvent) => {
    const act = keys[event.key]
    if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  return (
    <section className="viewer" aria-label="照片" tabIndex={0} onKeyDown={press}>
      <div className="row viewer-tools">
        <Button disabled={here === 0} onClick={() => go(-1)}>上一张</Button>
        <span className="number" aria-live="polite">第 {here + 1} 张，共 {ids.length} 张</span>
        <Button disabled={here === ids.length - 1} onClick={() => go(1)}>下一张</Button>
        <Button disabled={zoom >= most} onClick={() => larger(0.5)}>放大</Button>
        <Button disabled={zoom <= 1} onClick={() => larger(-0.5)}>缩小</Button>
        <Button onClick={() => setTurn(turn + 90)}>旋转</Button>
      </div>
      <div className="viewer-frame">
        {id !== undefined && <img src={fileAddress(id)} alt={`纸质材料照片 ${here + 1}`} style={{ width: `${zoom * 100}%`, transform: `rotate(${turn}deg)` }} />}
      </div>
      <p className="soft small viewer-keys">键盘：← → 换张，+ − 放大缩小，R 旋转（先点一下照片）。</p>
    </section>
  )
}
