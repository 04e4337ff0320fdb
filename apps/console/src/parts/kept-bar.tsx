import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import './kept-bar.css'
import { RefusalAlert } from './refusal-alert.tsx'

interface Kept {
  id: string
  name: string
  search: string
}

interface KeptBarProps<K extends Kept> {
  kept: readonly K[]
  now: string
  choose: (filter: K) => void
  keep: (name: string) => Promise<string | undefined>
  rename: (filter: K, name: string) => Promise<string | undefined>
  drop: (filter: K) => Promise<string | undefined>
  order: (ids: readonly string[]) => Promise<string | undefined>
}

/** Filters somebody keeps for themselves: one press to use one, and a box to name, rename, order and delete them. */
export function KeptBar<K extends Kept>(book: KeptBarProps<K>) {
  const { kept, now, choose } = book
  const [open, setOpen] = useState(false)
  const used = kept.find(({ search }) => search === now)
  if (kept.length === 0 && now === '' && !open) return null
  return (
    <div className="row kept-bar no-print" role="group" aria-label="我保存的筛选">
      {kept.map((one) => <Button key={one.id} size="small" aria-pressed={one === used} type={one === used ? 'primary' : 'default'} onClick={() => choose(one)}>{one.name}</Button>)}
      {now !== '' && used === undefined && <Button size="small" type="dashed" onClick={() => setOpen(true)}>保存这个筛选</Button>}
      {kept.length > 0 && <Button size="small" type="link" onClick={() => setOpen(true)}>管理</Button>}
      {open && <KeptBox {...book} onClose={() => setOpen(false)} />}
    </div>
  )
}

function KeptBox<K extends Kept>({ kept, now, keep, rename, drop, order, onClose }: KeptBarProps<K> & { onClose: () => void }) {
  const [name, setName] = useState('')
  const [says, say] = useState<string>()
  const unkept = now !== '' && !kept.some(({ search }) => search === now)
  const move = (at: number, by: number) => {
    const ids = kept.map(({ id }) => id)
    const [id] = ids.splice(at, 1)
    if (id !== undefined) ids.splice(at + by, 0, id)
    void order(ids).then(say)
  }
  return (
    <Modal open title="我保存的筛选" footer={<Button onClick={onClose}>关闭</Button>} onCancel={onClose} destroyOnHidden>
      <div className="stack">
        {says !== undefined && <RefusalAlert says={says} />}
        {unkept && (
          <form className="row" onSubmit={(event) => {
            event.preventDefault()
            if (name.trim() !== '') void keep(name.trim()).then((refused) => (say(refused), refused === undefined ? onClose() : undefined))
          }}>
            <Input className="kept-name" aria-label="给现在的筛选起个名字" placeholder="给现在的筛选起个名字" maxLength={30} autoFocus value={name} onChange={(event) => setName(event.target.value)} />
            <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>保存</Button>
          </form>
        )}
        {kept.map((one, at) => (
          <div key={one.id} className="row kept-line">
            <NameBox filter={one} onRename={(text) => rename(one, text).then(say)} />
            <Button size="small" disabled={at === 0} onClick={() => move(at, -1)} aria-label={`往前：${one.name}`}>往前</Button>
            <Button size="small" disabled={at === kept.length - 1} onClick={() => move(at, 1)} aria-label={`往后：${one.name}`}>往后</Button>
            <Button size="small" danger onClick={() => void drop(one).then(say)} aria-label={`删除：${one.name}`}>删除</Button>
          </div>
        ))}
        <p className="soft small">只有您自己看得到。要让同事也看到同样的列表，把浏览器上方的网址发给对方。</p>
      </div>
    </Modal>
  )
}

function NameBox({ filter, onRename }: { filter: Kept; onRename: (name: string) => void }) {
  const [name, setName] = useState(filter.name)
  return (
    <form className="row kept-name" onSubmit={(event) => {
      event.preventDefault()
      onRename(name.trim())
    }}>
      <Input aria-label={`“${filter.name}”的名字`} maxLength={30} value={name} onChange={(event) => setName(event.target.value)} />
      {name.trim() !== filter.name && name.trim() !== '' && <Button size="small" htmlType="submit">改名</Button>}
    </form>
  )
}
