import type { EditionsView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Table } from '../../../parts/table.tsx'

interface DifferencesProps {
  differences: EditionsView['differences']
  review: EditionsView['review']
  year: string
  cutoff: string
}

/** Every sentence the public edition leaves out or says otherwise, with its reasons. */
export function Differences({ differences, review, year, cutoff }: DifferencesProps) {
  return (
    <section className="stack" aria-label="两个版本的差别">
      <h2>两个版本的差别</h2>
      <p className="soft small">报送版有文件头、文号、签发人、主送、抄送和印发机关，公开版没有。公开版去掉内容以后，标题的序号会跟着变。{review && `公开以前要经过审查（${review.law}${review.article}）。`}国家秘密、工作秘密不能写进本系统，两个版本都不能有。</p>
      {differences.length === 0 ? <p className="card">正文没有差别：没有标为不公开的内容，也没有要遮住的数字和姓名。</p> : (
        <>
          <p aria-live="polite">正文有 <b className="number">{differences.length}</b> 处不同。</p>
          <Table
            caption="两个版本不同的句子" rows={differences} keyOf={(one) => `${one.block} ${one.upward}`}
            columns={[
              { key: 'under', title: '在哪一节', show: ({ under }) => under },
              { key: 'upward', title: '报送版', heading: true, show: ({ upward }) => upward },
              { key: 'open', title: '公开版', show: ({ open }) => open ?? <span className="soft">没有这句</span> },
              { key: 'why', title: '原因', show: ({ because }) => because.join('；') },
              { key: 'edit', title: '修改', show: ({ block }) => <Link className="no-print" to="/report/edit" search={{ year, cutoff }} hash={block}>看这一段</Link> },
            ]}
          />
        </>
      )}
    </section>
  )
}
