import type { RotaMonth } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { LineBox } from '../../parts/line-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { keepDutyPhone } from '../../wire/rota.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { PickBox } from './pick-box.tsx'

/** 值班电话: of those who stand on the rota, for colleagues of the town. */
export function PhonesDrawer({ town, month, onClose }: { town: number; month: RotaMonth; onClose: () => void }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal, problemOf } = useAsking()
  const [who, choose] = useState<string>()
  const [phone, type] = useState('')
  const listed = month.phones.map(({ account, phone: number }) => ({ account, number, name: month.colleagues.find(({ id }) => id === account)?.name ?? '已离岗' }))
  const send = async () => {
    if (who === undefined || await ask(() => keepDutyPhone(town, who, phone.trim())) === undefined) return
    await queries.invalidateQueries({ queryKey: ['rota'] })
    void queries.invalidateQueries({ queryKey: ['on-duty'] })
    void message.success(phone.trim() === '' ? '值班电话已取消' : '值班电话已登记')
    choose(undefined)
    type('')
  }
  return (
    <Drawer open title="值班电话" size={560} onClose={onClose} destroyOnHidden>
      <div className="stack">
        {month.mayPlan && (
          <form className="stack" noValidate onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}>
            <PickBox id="phone-who" label="谁的电话" required options={month.colleagues} value={who} onChange={(id) => {
              choose(id)
              type(month.phones.find(({ account }) => account === id)?.phone ?? '')
            }} />
            <LineBox id="phone-number" label="电话" inputMode="tel" hint="只给本镇工作人员看。空着就是取消。" value={phone} onChange={type} problem={problemOf('phone')} />
            {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
            <div><Button type="primary" htmlType="submit" loading={busy} disabled={who === undefined}>登记值班电话</Button></div>
          </form>
        )}
        {listed.length === 0 ? <p className="soft">还没有登记值班电话。</p> : (
          <Table caption="值班电话" rows={listed} keyOf={({ account }) => account} columns={[
            { key: 'name', title: '姓名', heading: true, show: ({ name }) => name }, { key: 'phone', title: '电话', show: ({ number }) => <a className="number" href={`tel:${number}`}>{number}</a> },
          ]} />
        )}
      </div>
    </Drawer>
  )
}
