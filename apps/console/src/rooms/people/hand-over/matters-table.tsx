import type { OpenMatterView } from '@zhenzhi/contract'
import { Checkbox } from 'antd'
import { sayDay } from '../../../parts/days.ts'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'

interface MattersTableProps {
  caption: string
  matters: readonly OpenMatterView[]
  /** Those that are chosen, where one can choose. */
  chosen?: readonly string[]
  onChoose?: (chosen: string[]) => void
}

const columns: readonly Column<OpenMatterView>[] = [
  { key: 'title', title: '事项', heading: true, show: ({ title }) => title },
  { key: 'number', title: '编号', show: ({ number }) => number },
  { key: 'stage', title: '进度', show: ({ stage }) => stage },
  { key: 'opened', title: '登记', show: ({ opened }) => sayDay(opened) },
  { key: 'due', title: '期限', show: ({ nextDue, nextDuty }) => (nextDue === null ? '' : `${sayDay(nextDue)} ${nextDuty ?? ''}`) },
]

/** Open matters by kind, stage and deadline; nothing of what they say. */
export function MattersTable({ caption, matters, chosen = [], onChoose }: MattersTableProps) {
  const box: Column<OpenMatterView> = {
    key: 'choose', title: '选择',
    show: ({ id, title, number }) => <Checkbox aria-label={`选择${title}${number}`} checked={chosen.includes(id)} onChange={(event) => onChoose?.(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))} />,
  }
  return <Table caption={caption} columns={onChoose === undefined ? columns : [...columns, box]} rows={matters} keyOf={({ id }) => id} />
}
