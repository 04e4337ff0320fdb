import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sayMoment } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { Table } from '../../../parts/table.tsx'
import { ownVersionsQuery } from '../../../wire/own-indicators.ts'

/** Every version of one indicator; an earlier one still opens, read as it was. */
export function OwnVersions({ town, id }: { town: number; id: string }) {
  const { data: versions } = useSuspenseQuery(ownVersionsQuery(town, id))
  return (
    <section className="stack" aria-label="各版">
      <h2>{versions[0]?.composed.title ?? ''}：共 {versions.length} 版</h2>
      <Table
        caption="各版" rows={versions} keyOf={({ version }) => String(version)}
        columns={[
          { key: 'version', title: '版本', heading: true, show: ({ version, retired, broken }) => <>第 {version} 版{retired && <> <Mark>停用</Mark></>} {broken.length === 0 && <Link to="/receipt" search={{ figure: id, version }}>按这一版看</Link>}</> },
          { key: 'title', title: '名称和单位', show: ({ composed: { title, unit, owner } }) => `${title}（${unit}）${owner ?? ''}` },
          { key: 'reading', title: '怎么统计', show: ({ reading }) => reading },
          { key: 'who', title: '谁、什么时候', show: ({ name, moment }) => `${name}，${sayMoment(moment)}` },
        ]}
      />
    </section>
  )
}
