import type { ReturnLine } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button, Drawer } from 'antd'
import { useState } from 'react'
import { LineBox } from '../../parts/line-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { addReturnContact, removeReturnContact, revokeReturnLink } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** Whose phone may report for a village by its link; and the link itself, to be stopped. */
export function ContactsDrawer({ at, line, onClose }: { at: MonthAt; line: ReturnLine; onClose: () => void }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal, problemOf } = useAsking()
  const [name, typeName] = useState('')
  const [phone, typePhone] = useState('')
  const renew = (done: string) => {
    void queries.invalidateQueries({ queryKey: ['returns'] })
    void message.success(done)
  }
  const add = async () => {
    if (await ask(() => addReturnContact(at.town, { village: line.village, name: name.trim(), phone })) === undefined) return
    typeName('')
    typePhone('')
    renew('已登记')
  }
  return (
    <Drawer open title={`报送人：${line.name}`} size={520} onClose={onClose} destroyOnHidden>
      <div className="stack">
        <ul className="stack">
          {line.contacts.map((one) => (
            <li key={one.id} className="row apart"><span>{one.name}</span><Button size="small" onClick={() => void ask(() => removeReturnContact(at.town, one.id)).then((done) => done && renew('已取消'))}>取消报送人</Button></li>
          ))}
        </ul>
        {line.contacts.length === 0 && <p className="soft">还没有登记。登记以后，这个人用自己的手机打开链接，收验证码就能报。</p>}
        <form className="stack" noValidate onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}>
          <LineBox id="contact-name" label="姓名" required value={name} onChange={typeName} problem={problemOf('name')} />
          <LineBox id="contact-phone" label="手机号码" required inputMode="tel" value={phone} onChange={typePhone} hint="号码不保存原样，只用来核对验证码，以后也看不到。" problem={problemOf('phone')} />
          {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
          <div><Button type="primary" htmlType="submit" loading={busy} disabled={name.trim() === '' || phone.trim() === ''}>登记报送人</Button></div>
        </form>
        {line.linked && <div><Button danger onClick={() => void ask(() => revokeReturnLink(at, line.village)).then((done) => done && renew('链接已停用'))}>停用这个月的链接</Button></div>}
      </div>
    </Drawer>
  )
}
