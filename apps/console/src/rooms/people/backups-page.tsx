import type { BackupsView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { backupsQuery } from '../../wire/backups.ts'
import { PeopleTabs } from './people-tabs.tsx'

type Run = BackupsView['runs'][number]

/** Whether last night's backup came about, and whether it was tried out. Where it lies, and how to restore, is the operator's to know. */
export function BackupsPage() {
  const { data: { says, worry, at, codeIsHere, runs } } = useSuspenseQuery(backupsQuery)
  return (
    <Page title="备份" lead={at === null ? '没有设置每天的自动备份，请告诉管理服务器的人。' : `每天 ${at} 自动备份，每周恢复核对一次。`}>
      <PeopleTabs />
      <Alert type={worry ? 'warning' : 'success'} showIcon title={`${says}。`} {...(worry ? { description: '请告诉管理服务器的人。' } : {})} />
      {codeIsHere && <Alert type="warning" showIcon title="恢复码还放在服务器上。" description="请管理服务器的人抄存两份、分开锁存，然后删去服务器上的文件。" />}
      {runs.length === 0 ? <Empty says="还没有备份过。" /> : <Table caption="最近的备份" columns={columns} rows={runs} keyOf={(run) => run.started} />}
    </Page>
  )
}

const columns: Column<Run>[] = [
  { key: 'started', title: '开始', heading: true, show: (run) => <span className="number">{sayMoment(run.started)}</span> },
  { key: 'outcome', title: '结果', show: outcomeOf },
  { key: 'acts', title: '办理步数', show: (run) => <span className="number">{run.acts ?? ''}</span> },
  { key: 'checked', title: '恢复核对', show: (run) => (run.checked === null ? '' : `${sayMoment(run.checked)} ${run.clean === true ? '全部相符' : '发现不符'}`) },
]

function outcomeOf({ ended, name, fault }: Run): string {
  if (name !== null) return '完成'
  return ended === null ? '正在进行，或中途断了' : `没有成功：${fault ?? ''}`
}
