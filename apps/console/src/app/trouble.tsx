import { useQueryClient } from '@tanstack/react-query'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Link, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { Empty } from '../parts/empty.tsx'
import { Page } from '../parts/page.tsx'
import { findRefusal } from '../wire/refused.ts'

/** Where a page could not be shown: why, and what to do. The rest of the screen stands. */
export function Trouble({ error, reset }: ErrorComponentProps) {
  const queries = useQueryClient()
  const router = useRouter()
  const refusal = findRefusal(error)
  const again = async () => {
    await queries.resetQueries({ predicate: (query) => query.state.status === 'error' })
    reset()
    await router.invalidate()
  }
  return (
    <Page title={refusal ? '现在看不到这一页' : '这一页出了差错'}>
      <div role="alert">
        <Empty says={refusal?.says ?? (isOldBuild(error) ? '系统刚刚更新过，或者网络断了。请看网络通不通，再刷新页面。' : '这一页没有显示出来。请再试一次；仍不行，请把时间和页面名称告诉管理员。')}>
          <Button type="primary" onClick={() => (isOldBuild(error) ? window.location.reload() : void again())}>{isOldBuild(error) ? '刷新' : '再试一次'}</Button>
          <Link to="/">返回工作台</Link>
        </Empty>
      </div>
    </Page>
  )
}

/** After an upgrade the page's file has another name. */
function isOldBuild(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message)
}

export function NotHere() {
  return (
    <Page title="没有这一页">
      <Empty says="地址可能抄错了，或者内容已经移走。"><Link to="/">返回工作台</Link></Empty>
    </Page>
  )
}
