import { Modal, Radio } from 'antd'
import { useState } from 'react'
import { FieldBox } from '../../../parts/field-box.tsx'
import { LineBox } from '../../../parts/line-box.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { addNoticeChannel } from '../../../wire/notices.ts'
import type { ChannelToAdd } from '../../../wire/notices.ts'
import { useChanging } from './use-changing.ts'

const kinds = [{ value: 'wecom', label: '企业微信' }, { value: 'dingtalk', label: '钉钉' }]

/** A group robot by the address its settings give. The address is a secret: it is kept sealed, and not shown again. */
export function AddChannelForm({ town, hosts, onClose }: { town: number; hosts: readonly string[]; onClose: () => void }) {
  const [channel, set] = useState<ChannelToAdd>({ kind: 'wecom', name: '', url: '', secret: '' })
  const { change, busy, refusal, problemOf } = useChanging()
  const add = async () => {
    if (await change(() => addNoticeChannel(town, channel), '已接入，请发一条测试消息')) onClose()
  }
  return (
    <Modal open title="接群机器人" okText="接入" cancelText="取消" okButtonProps={{ loading: busy, disabled: channel.name.trim() === '' || channel.url.trim() === '' }} onOk={() => void add()} onCancel={onClose}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <FieldBox id="channel-kind" label="种类"><Radio.Group id="channel-kind" optionType="button" options={kinds} value={channel.kind} onChange={({ target }) => set({ ...channel, kind: target.value === 'dingtalk' ? 'dingtalk' : 'wecom' })} /></FieldBox>
        <LineBox id="channel-name" label="名称" required hint="例如“综合执法群”。" value={channel.name} problem={problemOf('name')} onChange={(name) => set({ ...channel, name })} />
        <LineBox id="channel-url" label="机器人网址" required hint={`从群机器人的设置里整条复制。可以发到：${hosts.join('、')}。`} value={channel.url} problem={problemOf('url')} onChange={(url) => set({ ...channel, url })} />
        {channel.kind === 'dingtalk' && <LineBox id="channel-secret" label="加签密钥" hint="钉钉机器人选了“加签”的，填SEC开头的那一串；没有选的不填。" value={channel.secret} problem={problemOf('secret')} onChange={(secret) => set({ ...channel, secret })} />}
        <p className="soft">群里的人都能看到，所以只发编号、种类、期限和链接。网址接入后不再显示。</p>
      </div>
    </Modal>
  )
}
