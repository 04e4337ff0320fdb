import type { Device, Session } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { sayMoment } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import { devicesQuery, forgetDevice, revokeOthers, revokeSession, sessionsQuery } from '../../../wire/session.ts'
import { useSending } from '../use-sending.ts'

/** Where one is signed in now. */
export function Sessions() {
  const { data: sessions } = useSuspenseQuery(sessionsQuery)
  const { send, busy, refusal } = useSending({ done: '已退出', renews: ['sessions'] })
  const others = sessions.filter((session) => !session.present)
  return (
    <section className="stack" aria-label="登录的地方">
      <h2>登录的地方</h2>
      <p className="soft">有不认识的，点“退出那里”，再改密码。“新设备”是头一次在那台设备上登录。</p>
      {refusal && <RefusalAlert says={refusal.says} />}
      <Table
        caption="登录的地方" rows={sessions} keyOf={(session) => session.id}
        columns={[
          { key: 'device', title: '设备', heading: true, show: (session: Session) => <span>{session.device} {session.present && <Mark tone="green">就是这里</Mark>} {session.fresh && !session.present && <Mark tone="amber">新设备</Mark>}</span> },
          { key: 'address', title: '网络', show: (session) => session.address },
          { key: 'started', title: '登录时间', show: (session) => sayMoment(session.started) },
          { key: 'seen', title: '最近使用', show: (session) => sayMoment(session.seen) },
          { key: 'tools', title: '操作', show: (session) => !session.present && <Button size="small" disabled={busy} onClick={() => void send(() => revokeSession(session.id))}>退出那里</Button> },
        ]}
      />
      {others.length > 0 && <div><Button disabled={busy} onClick={() => void send(revokeOthers)}>退出其他所有地方</Button></div>}
    </section>
  )
}

/** Devices that are known again: nobody who guesses passwords elsewhere locks one out there. */
export function Devices() {
  const { data: devices } = useSuspenseQuery(devicesQuery)
  const { send, busy, refusal } = useSending({ done: '已不再认这台设备', renews: ['devices', 'sessions'] })
  return (
    <section className="stack" aria-label="认得的设备">
      <h2>认得的设备</h2>
      <p className="soft">在这些设备上登录过。别人在别处乱试您的密码，不影响您在这些设备上登录。设备丢了、不用了，点“不再认”。</p>
      {refusal && <RefusalAlert says={refusal.says} />}
      <Table
        caption="认得的设备" rows={devices} keyOf={(device) => device.id}
        columns={[
          { key: 'device', title: '设备', heading: true, show: (device: Device) => <span>{device.device} {device.present && <Mark tone="green">就是这台</Mark>}</span> },
          { key: 'address', title: '网络', show: (device) => device.address },
          { key: 'made', title: '头一次登录', show: (device) => sayMoment(device.made) },
          { key: 'seen', title: '最近登录', show: (device) => sayMoment(device.seen) },
          { key: 'tools', title: '操作', show: (device) => (
            <Popconfirm title="不再认这台设备？" description="那里的登录也随即退出。" okText="不再认" cancelText="取消" onConfirm={() => send(() => forgetDevice(device.id))}>
              <Button size="small" disabled={busy}>不再认</Button>
            </Popconfirm>
          ) },
        ]}
      />
    </section>
  )
}
