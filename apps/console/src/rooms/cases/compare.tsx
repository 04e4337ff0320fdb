import type { CaseView, SimilarCase } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Drawer } from 'antd'
import { Shown } from '../../fields/shown.tsx'
import { sayDay } from '../../parts/days.ts'
import { Loading } from '../../parts/loading.tsx'
import { caseQuery } from '../../wire/cases.ts'
import { fileAddress } from '../../wire/files.ts'
import { findRefusal } from '../../wire/refused.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import './case-page.css'

interface CompareProps {
  one: SimilarCase
  /** What is known of the other side: a form that is being filled, or a case that is there. */
  typed: readonly { title: string; shown: string }[]
  /** What the left side is called. */
  heading?: string
  same?: string
  onSame: () => void
  onOther?: () => void
  onClose: () => void
}

/** The second step: side by side, with text, place, day and photographs as far as they may be seen; then a choice. */
export function Compare({ one, typed, heading = '正在登记的', same = '这是同一件，登记并并单', onSame, onOther, onClose }: CompareProps) {
  const { data: file, error } = useQuery(caseQuery(one.row.id))
  const refused = findRefusal(error)
  return (
    <Drawer open title="比一比，是不是同一件" size={1000} onClose={onClose} destroyOnHidden>
      <p className="soft">{one.reasons.map(({ says }) => says).join('；')}</p>
      <div className="compare">
        <section className="card" aria-label={heading}>
          <h2>{heading}</h2>
          <dl className="facts">{typed.map(({ title, shown }) => <div key={title}><dt>{title}</dt><dd>{shown}</dd></div>)}</dl>
        </section>
        <section className="card" aria-label="已登记的">
          <h2>已登记的</h2>
          {file && <Registered file={file} />}
          {!file && !refused && <Loading />}
          {refused && <RefusalAlert says={refused.says} />}
        </section>
      </div>
      <div className="compare-foot">
        <Button type="primary" size="large" onClick={onSame}>{same}</Button>
        {onOther && <Button size="large" onClick={onOther}>不是同一件</Button>}
        <Button size="large" onClick={onClose}>再看看</Button>
      </div>
    </Drawer>
  )
}

function Registered({ file }: { file: CaseView }) {
  const photos = file.files.filter(({ mediaType }) => mediaType.startsWith('image/'))
  return (
    <>
      <p>{file.definitionTitle} · {file.state.title} · {sayDay(file.opened)}登记 <Link to="/cases/$id" params={{ id: file.id }} target="_blank">打开这一件</Link></p>
      <dl className="facts">
        {file.values.filter(({ kind }) => kind !== 'files').map((value) => <div key={value.name}><dt>{value.title}</dt><dd><Shown value={value} fileAddress={fileAddress} /></dd></div>)}
      </dl>
      {photos.length > 0 && <div className="compare-photos">{photos.map(({ id }, at) => <a key={id} href={fileAddress(id)} target="_blank" rel="noreferrer"><img src={fileAddress(id)} alt={`照片 ${at + 1}`} /></a>)}</div>}
    </>
  )
}
