import type { RetentionView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { retentionQuery } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { sayBasis } from './basis-choice.tsx'
import { KeepingTabs } from './keeping-tabs.tsx'
import { RetentionForm } from './retention-form.tsx'
import { classWords } from './words.ts'

/** 保管期限: the county's own table; what it did not set is proposed by this release and marked so. */
export function RetentionPage() {
  const town = useTown()
  const { data: { kept, mayChange, basis } } = useSuspenseQuery(retentionQuery(town.id))
  const [open, setOpen] = useState<RetentionView>()
  return (
    <Page
      title="保管期限" tools={<PrintButton />}
      lead={`${town.name}。本地设置：按档案主管部门审核同意的《归档范围和保管期限表》执行。${sayBasis(basis)}。${mayChange ? '' : '由县级管理员设定，这里只能看。'}`}
    >
      <KeepingTabs />
      <Table
        caption="各类事项的保管期限" rows={kept} keyOf={({ definition }) => definition}
        columns={[
          { key: 'title', title: '事项', heading: true, show: ({ title }) => title },
          { key: 'class', title: '期限', show: (one) => classWords[one.class] },
          { key: 'approval', title: '批准文号', show: ({ approval, since }) => (approval === null ? <Mark tone="amber">系统建议，未经批准</Mark> : `${approval}，${since === null ? '' : sayDay(since)}起`) },
          ...(mayChange ? [{ key: 'change', title: '操作', show: (one: RetentionView) => <Button className="no-print" size="small" aria-label={`设定${one.title}`} onClick={() => setOpen(one)}>设定</Button> }] : []),
        ]}
      />
      {open && <RetentionForm town={town.id} kept={open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}
