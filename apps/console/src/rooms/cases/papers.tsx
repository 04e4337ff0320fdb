import type { CaseView, PaperView } from '@zhenzhi/contract'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { saySize } from '../../parts/say-size.ts'
import { paperAddress } from '../../wire/cases.ts'
import { fileAddress } from '../../wire/files.ts'

/** Papers made, signed and served, and the files that were added. */
export function Papers({ file }: { file: CaseView }) {
  return (
    <>
      {file.papers.length > 0 && (
        <section className="card" aria-label="文书">
          <h2>文书</h2>
          <ul className="papers">{file.papers.map((paper) => <PaperLine key={`${paper.paper} ${paper.version}`} id={file.id} paper={paper} />)}</ul>
        </section>
      )}
      {file.files.length > 0 && (
        <section className="card" aria-label="附件">
          <h2>附件</h2>
          <ul className="papers">
            {file.files.map((one) => <li key={one.id}><a href={fileAddress(one.id)} target="_blank" rel="noreferrer">{one.name}</a><span className="soft small">{saySize(one.size)}</span></li>)}
          </ul>
        </section>
      )}
    </>
  )
}

function PaperLine({ id, paper }: { id: string; paper: PaperView }) {
  return (
    <li>
      <div className="row apart">
        <b>《{paper.title}》{paper.version > 1 && `第 ${paper.version} 稿`}</b>
        <a className="button no-print" href={paperAddress(id, paper.paper)} download>下载打印</a>
      </div>
      <div className="row">
        {paper.number && <span>{paper.number}</span>}
        <Mark>{sayDay(paper.issued)}已制作</Mark>
        {paper.signed && <Mark tone="green">{sayDay(paper.signed)}已签署</Mark>}
        {paper.served && <Mark tone={paper.pending ? 'amber' : 'green'}>{sayDay(paper.served)}{paper.pending ? '才视为送达' : '已送达'}</Mark>}
      </div>
      {paper.delivery && (
        <details className="small">
          <summary>{paper.delivery.method}，为什么是{sayDay(paper.served ?? '')}</summary>
          <p>{sayDay(paper.delivery.done)}{paper.delivery.method}{paper.delivery.attempts > 1 && `，是第 ${paper.delivery.attempts} 次送达`}。{paper.delivery.says}（{paper.delivery.basis}）</p>
        </details>
      )}
    </li>
  )
}
