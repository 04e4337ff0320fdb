import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import '../parts/look.css'
import { nonce } from './page-policy.ts'
import { queries } from './queries.ts'
import { router } from './router.ts'
import { theme } from './theme.ts'

export function Console() {
  return (
    <ConfigProvider csp={nonce === undefined ? {} : { nonce }} locale={zhCN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  )
}
