import type { CaseView } from '@zhenzhi/contract'
import { Alert } from 'antd'
import { Shown } from '../../fields/shown.tsx'
import { Empty } from '../../parts/empty.tsx'
import { fileAddress } from '../../wire/files.ts'
import { Reveal } from './reveal.tsx'

/** What is known of it, as it stands after every correction. */
export function Facts({ file, onReveal }: { file: CaseView; onReveal: (file: CaseView) => void }) {
  const masked = file.revealable && file.values.some((value) => value.masked)
  return (
    <section className="card" aria-label="基本情况">
      <div className="row apart">
        <h2>基本情况</h2>
        {masked && <Reveal id={file.id} onReveal={onReveal} />}
      </div>
      {file.special && <Alert type="info" showIcon title="特殊人群帮扶：每次打开都会记下谁看过，只为帮扶本人使用。" />}
      {file.values.length === 0 && <Empty says="还没有填写内容。" />}
      <dl className="facts">
        {file.values.map((value) => (
          <div key={value.name} className={value.shown.length > 24 ? 'facts-long' : undefined}>
            <dt>{value.title}{value.masked && !value.shown.startsWith('（') && '（部分隐藏）'}</dt>
            <dd className={file.void ? 'void' : undefined}><Shown value={value} fileAddress={fileAddress} /></dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
