import { Alert, Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { useMe } from '../../../wire/me.ts'
import type { useChange } from './use-change.ts'

/** The changed file: looked over first, then put in force. */
export function ChangeForm({ change, title }: { change: ReturnType<typeof useChange>; title: string }) {
  const { towns } = useMe()
  const input = useRef<HTMLInputElement>(null)
  const [everywhere, setEverywhere] = useState(false)
  const { file, look, checked, refusal, busy } = change
  const good = checked !== undefined && checked.faults.length === 0
  return (
    <section className="stack" aria-label="上传">
      <h2>三、传上来</h2>
      <div className="row">
        <input ref={input} className="unseen" type="file" tabIndex={-1} aria-hidden accept=".docx" aria-label={`《${title}》改好的模板`} onChange={(event) => {
          const chosen = event.target.files?.[0]
          event.target.value = ''
          if (chosen !== undefined) void look(chosen)
        }} />
        <Button type={good ? 'default' : 'primary'} loading={busy} onClick={() => input.current?.click()}>选择改好的文件</Button>
        <span>{file?.name ?? ''}</span>
      </div>
      {refusal && <RefusalAlert says={refusal.says} />}
      {checked !== undefined && checked.faults.length > 0 && (
        <Alert type="error" showIcon title="这份模板还不能用，请改好再传：" description={<ul>{checked.faults.map((fault) => <li key={fault}>{fault}</li>)}</ul>} />
      )}
      {good && (
        <>
          <Alert type="success" showIcon title="检查通过。请看看打印出来的字对不对，下面的案子是假的。" />
          <pre className="template-text" aria-label="样张的文字">{checked.text}</pre>
          {towns.length > 1 && <Checkbox checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)}>我管理的乡镇都换成这一份</Checkbox>}
          <Button type="primary" size="large" loading={busy} onClick={() => void change.use(everywhere)}>从现在起用这份模板</Button>
        </>
      )}
    </section>
  )
}
