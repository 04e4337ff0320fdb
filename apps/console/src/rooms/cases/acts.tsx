import type { CaseView, OpenAct } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { ActDrawer } from './act-drawer.tsx'
import { JoinDrawer } from './join-drawer.tsx'

/** What this person may do now, and what needs something else first. The server said so; the screen only shows it. */
export function Acts({ file }: { file: CaseView }) {
  const [act, take] = useState<OpenAct>()
  const [joining, join] = useState(false)
  const joinable = file.mayJoin && !file.void
  const open = file.acts.filter(({ first }) => first === undefined)
  const later = file.acts.filter(({ first }) => first !== undefined)
  if (file.acts.length === 0 && !joinable) {
    return file.state.closed || file.engine !== 'matter' ? null : <section className="card"><h2>现在可以办</h2><p className="soft">您的岗位现在没有要办的。下一步由别的岗位办理，请看办理经过。</p></section>
  }
  return (
    <section className="card no-print" aria-label="现在可以办">
      <h2>现在可以办</h2>
      <div className="acts">
        {open.map((one) => <Button key={one.name} type="primary" ghost onClick={() => take(one)}>{one.title}</Button>)}
        {joinable && <Button onClick={() => join(true)}>{file.joined && file.thread !== file.id ? '拆单' : '并单'}</Button>}
      </div>
      {later.length > 0 && (
        <ul className="acts-later" aria-label="还要先办别的">
          {later.map(({ name, title, first }) => (
            <li key={name}>
              <Button disabled aria-describedby={`first-${name}`}>{title}</Button>
              <span id={`first-${name}`} className="soft small">{first}</span>
            </li>
          ))}
        </ul>
      )}
      {act && <ActDrawer key={act.name} file={file} act={act} onClose={() => take(undefined)} />}
      {joining && <JoinDrawer file={file} onClose={() => join(false)} />}
    </section>
  )
}
