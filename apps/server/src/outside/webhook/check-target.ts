import { isLoopback } from './inner-address.ts'

/**
 * Why nothing may be sent there, in a sentence; undefined where it may. Only to hosts that whoever runs the machine listed, by https, on its
 * usual port. A host listed with its port is meant with that port; a loopback host listed like that may be asked by http: for trying things out.
 */
export function refuseTarget(address: string, hosts: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return '网址不完整，请从群机器人的设置里整条复制过来。'
  const { protocol, hostname, host, username, password } = new URL(address)
  if (username !== '' || password !== '') return '网址里不能带用户名和密码。'
  if (!hosts.includes(host)) return `系统没有允许向 ${host} 发送。要用它，请系统运维人员把它加到允许的地址里。`
  if (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))) return undefined
  return '网址要以 https:// 开头。'
}
