import { expect, test } from 'vitest'
import { openPage, phone } from './stage/page.ts'
import { barriers } from './steps/barriers.ts'
import { downloadWords } from './steps/docx.ts'
import { choose, type } from './steps/fill.ts'
import { registerDispute } from './steps/dispute.ts'
import { addClerk, handOver } from './steps/hand-over.ts'
import { pageOf, signIn } from './steps/sign-in.ts'

const [leaver, successor] = [{ signIn: 'jiaojie-jia', name: '演示·交接甲' }, { signIn: 'jiaojie-yi', name: '演示·交接乙' }]
const photo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

test('a clerk leaves: the administrator hands everything over in one action, prints the list and brings it back signed; the successor goes on', async () => {
  const administrator = await pageOf('administrator')
  await addClerk(administrator, leaver, 'finance')
  await addClerk(administrator, successor, 'civil-affairs')
  const theirs = await openPage()
  await signIn(theirs, leaver.signIn)
  await registerDispute(theirs, { parties: ['演示交接人甲', '演示交接人乙'], summary: '交接前登记的一件纠纷。' })
  const address = new URL(theirs.url()).pathname

  const list = await handOver(administrator, { leaver: leaver.name, successor: successor.name, open: 1 })
  await list.getByText('矛盾纠纷调解').waitFor()
  await list.getByText('岗位：经办人（财政所）').waitFor()
  expect(await barriers(administrator)).toEqual([])
  const { name, words } = await downloadWords(administrator, administrator.getByRole('link', { name: '下载 Word 清单' }))
  expect([name, words.includes('工作交接清单'), words.includes(successor.name), words.includes('监交人签字')]).toEqual(['交接清单.docx', true, true, true])
  const chooser = administrator.waitForEvent('filechooser')
  await administrator.getByRole('button', { name: '上传照片或 PDF' }).click()
  await (await chooser).setFiles({ name: '签字.png', mimeType: 'image/png', buffer: photo })
  await administrator.getByRole('link', { name: '打开签过字的清单' }).waitFor()

  await theirs.goto(address)
  await theirs.getByRole('button', { name: '登录' }).waitFor()
  const next = await openPage({ screen: phone })
  await signIn(next, successor.signIn)
  await next.goto(address)
  const history = next.getByRole('region', { name: '办理经过' })
  await history.getByText(`由${leaver.name}移交给${successor.name}办理`).waitFor()
  expect(await next.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)

  await administrator.goto('/people/unattended')
  await administrator.getByRole('heading', { level: 1, name: '无人负责的事项' }).waitFor()
  expect(await barriers(administrator)).toEqual([])
})

test('a leader delegates the post to a colleague for some days and takes it back', async () => {
  const leader = await pageOf('leader')
  await leader.goto('/own')
  await leader.getByRole('button', { name: '把镇领导岗位委托给同事' }).click()
  const form = leader.getByRole('dialog')
  await choose(form, '委托给谁', '石桥调解员')
  const day = await form.getByRole('textbox', { name: '从哪一天起' }).inputValue()
  await type(form, '到哪一天为止', day)
  await form.getByRole('button', { name: '委托', exact: true }).click()
  const posts = leader.getByRole('region', { name: '岗位' })
  await posts.getByText('委托给演示·石桥调解员').waitFor()
  expect(await barriers(leader)).toEqual([])

  const mediator = await pageOf('mediator')
  await mediator.goto('/own')
  await mediator.getByRole('region', { name: '岗位' }).getByText('受演示·石桥领导委托').waitFor()
  await posts.getByRole('button', { name: '收回给演示·石桥调解员的委托' }).click()
  await leader.getByRole('tooltip').getByRole('button', { name: '收回', exact: true }).click()
  await posts.getByText('委托给演示·石桥调解员').waitFor({ state: 'detached' })
})
